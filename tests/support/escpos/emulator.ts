import { createServer, type Server, type Socket } from 'node:net';
import { EmulatedPaper, type EmulatedSlip } from './paper.ts';

export type EmulatorFault =
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'jam'
  | 'offline'
  /** Takes everything and answers nothing. */
  | 'silent'
  /** Answers, but does not print what it has. */
  | 'stuck'
  /** A simple clone: no automatic status back, and no answer to the command that clears the buffers. */
  | 'clone';

/**
 * An ESC/POS printer behind a TCP port, as Epson's command reference describes it. Commands that begin with DLE act at
 * once; everything else waits in the buffer while the printer is stopped.
 */
export class EscPosEmulator {
  readonly paper = new EmulatedPaper();
  readonly #faults = new Set<EmulatorFault>();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #host = '';
  #port = 0;
  #buffer: number[] = [];
  #statusBack = false;
  /** Called with every byte that arrives, before it is looked at. */
  onByte: (count: number) => void = () => {};
  #received = 0;

  private constructor() {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('data', (bytes) => this.#receive(bytes, socket));
    });
  }

  static async start(host = '127.0.0.1', port = 0): Promise<EscPosEmulator> {
    const emulator = new EscPosEmulator();
    emulator.#host = host;
    emulator.#port = port;
    await emulator.plug();
    return emulator;
  }

  get port(): number {
    return this.#port;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** Bytes that came over all connections. */
  get received(): number {
    return this.#received;
  }

  get slips(): readonly EmulatedSlip[] {
    return this.paper.slips;
  }

  set(fault: EmulatorFault, on: boolean): void {
    if (on) this.#faults.add(fault);
    else this.#faults.delete(fault);
    this.#tellStatus();
    this.#work();
  }

  has(fault: EmulatorFault): boolean {
    return this.#faults.has(fault);
  }

  /** Network plugged in (again): the printer listens, with what it had in its buffer. */
  async plug(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, this.#host, resolve);
    });
    const address = this.#server.address();
    if (address && typeof address === 'object') this.#port = address.port;
  }

  /** Network unplugged: the connection breaks, the printer keeps its buffer. */
  async unplug(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await closed;
  }

  /** Power off: the buffer is gone too. */
  async powerOff(): Promise<void> {
    this.#buffer = [];
    this.#statusBack = false;
    await this.unplug();
  }

  #receive(bytes: Uint8Array, socket: Socket): void {
    for (const byte of bytes) {
      this.#received += 1;
      this.onByte(this.#received);
      if (socket.destroyed) return;
      this.#buffer.push(byte);
      this.#realTime(socket);
    }
    this.#work();
  }

  /** Takes a finished real-time command off the end of the buffer. */
  #realTime(socket: Socket): void {
    const [a, b, c] = this.#buffer.slice(-3);
    if (a === 0x10 && b === 0x04 && c !== undefined && c >= 1 && c <= 4) {
      this.#buffer.splice(-3);
      this.#send(socket, [this.#realTimeStatus(c)]);
      return;
    }
    if (a === 0x10 && b === 0x05) {
      this.#buffer.splice(-3);
      return;
    }
    const clear = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];
    if (this.#buffer.length >= 10 && clear.every((byte, i) => this.#buffer.at(i - 10) === byte)) {
      if (this.has('clone')) this.#buffer.splice(-10);
      else this.#buffer = [];
      this.#send(socket, this.has('clone') ? [] : [0x37, 0x25, 0]);
    }
  }

  get #offline(): boolean {
    return (['paper-out', 'cover-open', 'jam', 'offline'] as const).some((fault) => this.has(fault));
  }

  /** Prints what can be printed. */
  #work(): void {
    while (!this.#offline && !this.has('stuck') && this.#buffer.length > 0) {
      const length = this.#own() ?? this.paper.step(Uint8Array.from(this.#buffer));
      if (length === 'out') {
        this.set('paper-out', true);
        return;
      }
      if (length === 0) return;
      this.#buffer.splice(0, length);
    }
  }

  /** Commands that answer: GS a, GS r, GS I; undefined for one of the paper's. */
  #own(): number | undefined {
    const [a, b, c] = this.#buffer;
    if (a === 0x10) return this.#buffer.length < 10 ? 0 : 1;
    if (a !== 0x1d || (b !== 0x61 && b !== 0x72 && b !== 0x49)) return undefined;
    if (c === undefined) return 0;
    if (b === 0x61) {
      this.#statusBack = c !== 0;
      this.#tellStatus();
    }
    if (b === 0x72) this.#sendAll([this.has('paper-low') ? 0x03 : 0]);
    if (b === 0x49) this.#sendAll([0x5f, ...Buffer.from(c === 66 ? 'EPSON' : 'TM-T88V'), 0]);
    return 3;
  }

  #realTimeStatus(n: number): number {
    const bits = [
      this.#offline ? 0x08 : 0,
      (this.has('cover-open') ? 0x04 : 0) | (this.has('paper-out') ? 0x20 : 0) | (this.has('jam') ? 0x40 : 0),
      this.has('jam') ? 0x08 : 0,
      (this.has('paper-low') || this.has('paper-out') ? 0x0c : 0) | (this.has('paper-out') ? 0x60 : 0),
    ];
    return 0x12 | (bits[n - 1] ?? 0);
  }

  #tellStatus(): void {
    if (!this.#statusBack || this.has('clone')) return;
    this.#sendAll([
      0x10 | (this.#offline ? 0x08 : 0) | (this.has('cover-open') ? 0x20 : 0),
      this.has('jam') ? 0x08 : 0,
      (this.has('paper-low') || this.has('paper-out') ? 0x03 : 0) | (this.has('paper-out') ? 0x0c : 0),
      0x0f,
    ]);
  }

  #sendAll(bytes: number[]): void {
    for (const socket of this.#sockets) this.#send(socket, bytes);
  }

  #send(socket: Socket, bytes: number[]): void {
    if (!this.has('silent') && !socket.destroyed) socket.write(Uint8Array.from(bytes));
  }
}
