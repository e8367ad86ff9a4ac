import { createServer, type Server, type Socket } from 'node:net';

/**
 * A sensor of the ZFM-20 family behind TCP, written from the manufacturers' protocol table without the driver's code,
 * so that one is held against the other.
 */
export class ZfmEmulator {
  /** The packed 4-bit picture of what lies on the glass. */
  finger: Uint8Array | null = null;
  /** Packets go out at the speed of the line, ten bits a byte. */
  paced = false;
  /** Nothing is answered. */
  silent = false;
  password: 'right' | 'wrong' = 'right';
  /** So many of the next packets arrive with a flipped bit. */
  corrupt = 0;
  /** So many of the next commands are answered as not understood. */
  notUnderstood = 0;
  /** Multiple of 9600, kept over power cycles. */
  multiple = 6;
  /** Codes of the commands, in their order. */
  readonly commands: number[] = [];
  /** Called before a command is answered. */
  onCommand: (code: number) => void = () => {};
  /** Called before a packet of an image is sent. */
  onDataPacket: (number: number) => void = () => {};
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #image: Uint8Array | null = null;

  private constructor() {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
      let heard = Buffer.alloc(0);
      socket.on('data', (bytes) => {
        heard = Buffer.concat([heard, bytes]);
        for (;;) {
          const start = heard.indexOf('ef01', 'hex');
          if (start < 0 || heard.length < start + 9) return;
          const end = start + 9 + heard.readUInt16BE(start + 7);
          if (heard.length < end) return;
          const content = heard.subarray(start + 9, end - 2);
          heard = heard.subarray(end);
          void this.#answer(socket, content);
        }
      });
    });
  }

  static async start(): Promise<ZfmEmulator> {
    const emulator = new ZfmEmulator();
    await new Promise<void>((resolve) => emulator.#server.listen(0, '127.0.0.1', resolve));
    const address = emulator.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    emulator.#port = address.port;
    return emulator;
  }

  get port(): number {
    return this.#port;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** The cable is pulled. */
  unplug(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.unplug();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(socket: Socket, content: Buffer): Promise<void> {
    const [code = 0] = content;
    this.commands.push(code);
    this.onCommand(code);
    if (this.silent) return;
    // Until now there was nothing to send. From here on a timer that is late does not make the line slower.
    this.#lineFreeAt = Math.max(this.#lineFreeAt, performance.now());
    const ack = (...bytes: number[]) => this.#send(socket, 0x07, Buffer.from(bytes));
    if (this.notUnderstood > 0) {
      this.notUnderstood--;
      return ack(0x01);
    }
    switch (code) {
      case 0x01:
        this.#image = this.finger;
        return ack(this.#image ? 0x00 : 0x02);
      case 0x0a:
        if (!this.#image) return ack(0x0f);
        await ack(0x00);
        return this.#sendImage(socket, this.#image);
      case 0x0e:
        await ack(0x00);
        if (content[1] === 4) this.multiple = content[2] ?? 6;
        return;
      case 0x0f: {
        const parameters = Buffer.alloc(16);
        parameters.writeUInt16BE(1000, 4);
        parameters.writeUInt16BE(3, 6);
        parameters.fill(0xff, 8, 12);
        parameters.writeUInt16BE(2, 12);
        parameters.writeUInt16BE(this.multiple, 14);
        return ack(0x00, ...parameters);
      }
      case 0x13:
        return ack(this.password === 'right' ? 0x00 : 0x13);
      case 0x3d:
        return ack(0x00);
      default:
        return ack(0x1a);
    }
  }

  async #sendImage(socket: Socket, image: Uint8Array): Promise<void> {
    const size = 128;
    const count = Math.ceil(image.length / size);
    for (let number = 0; number < count; number++) {
      this.onDataPacket(number);
      if (this.silent || socket.destroyed) return;
      const last = number === count - 1;
      await this.#send(socket, last ? 0x08 : 0x02, image.subarray(number * size, (number + 1) * size));
    }
  }

  #lineFreeAt = 0;

  async #send(socket: Socket, kind: number, content: Uint8Array): Promise<void> {
    const packet = Buffer.alloc(11 + content.length);
    packet.write('ef01ffffffff', 'hex');
    packet.writeUInt8(kind, 6);
    packet.writeUInt16BE(content.length + 2, 7);
    packet.set(content, 9);
    const sum = packet.subarray(6, -2).reduce((total, byte) => total + byte, 0);
    packet.writeUInt16BE(sum & 0xffff, packet.length - 2);
    if (this.corrupt > 0) {
      this.corrupt--;
      packet[packet.length - 3] = (packet[packet.length - 3] ?? 0) ^ 1;
    }
    if (this.paced) {
      const lasts = (packet.length * 10 * 1000) / (this.multiple * 9600);
      this.#lineFreeAt += lasts;
      const wait = this.#lineFreeAt - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    if (!socket.destroyed && !socket.write(packet))
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', () => resolve());
      });
  }
}
