import { createServer, type Server, type Socket } from 'node:net';

/** A scanner of the open HID profile behind TCP, written from docs/devices.md without the driver's code. */
export class HidScannerEmulator {
  /** What lies on the glass, 8-bit grey. */
  finger: Uint8Array | null = null;
  readonly width = 200;
  readonly height = 240;
  version = 1;
  silent = false;
  /** The next grab or detection fails. */
  fault = false;
  /** So many of the next chunks are lost. */
  lose = 0;
  /** Called before a command is answered. */
  onCommand: (code: number) => void = () => {};
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
        // The report id, which the kernel would take away, and the report.
        for (; heard.length >= 65; heard = heard.subarray(65)) this.#answer(socket, heard.subarray(1, 65));
      });
    });
  }

  static async start(): Promise<HidScannerEmulator> {
    const emulator = new HidScannerEmulator();
    await new Promise<void>((resolve) => emulator.#server.listen(0, '127.0.0.1', resolve));
    const address = emulator.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    emulator.#port = address.port;
    return emulator;
  }

  get port(): number {
    return this.#port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(socket: Socket, command: Buffer) {
    const [code = 0, tag = 0] = command;
    this.onCommand(code);
    if (this.silent) return;
    const report = (answer: number, status: number, fill: (bytes: Buffer) => void = () => {}) => {
      const bytes = Buffer.alloc(64);
      bytes.set([answer, tag, status]);
      fill(bytes);
      socket.write(bytes);
    };
    const fault = this.fault;
    this.fault = false;
    switch (code) {
      case 0x01:
        return report(0x81, 0, (bytes) => {
          bytes[3] = this.version;
          bytes.writeUInt16BE(this.width, 4);
          bytes.writeUInt16BE(this.height, 6);
          bytes.writeUInt16BE(500, 8);
          bytes[10] = 8;
          bytes.writeUInt16BE(102, 11);
          bytes.writeUInt16BE(122, 13);
          bytes[15] = 7;
          bytes.write('example', 16);
        });
      case 0x02:
        return report(0x82, fault ? 2 : this.finger ? 0 : 1);
      case 0x03:
        for (const percent of [25, 50, 75, 100])
          report(0x8f, 0, (bytes) => {
            bytes[3] = percent;
          });
        this.#image = this.finger;
        return report(0x83, fault ? 2 : this.#image ? 0 : 1, (bytes) => {
          bytes[3] = 80;
          bytes.writeUInt16BE(this.width, 4);
          bytes.writeUInt16BE(this.height, 6);
        });
      case 0x04:
        return this.#sendChunks(command.readUInt32BE(2), command[6] ?? 0, report);
      default:
        return report(0x85, 0);
    }
  }

  #sendChunks(
    offset: number,
    count: number,
    report: (answer: number, status: number, fill: (bytes: Buffer) => void) => void,
  ): void {
    const image = this.#image ?? new Uint8Array(0);
    for (let at = offset; at < Math.min(image.length, offset + count * 56); at += 56) {
      if (this.lose > 0) {
        this.lose--;
        continue;
      }
      const pixels = image.subarray(at, at + 56);
      report(0x84, 0, (bytes) => {
        bytes[3] = pixels.length;
        bytes.writeUInt32BE(at, 4);
        bytes.set(pixels, 8);
      });
    }
  }
}
