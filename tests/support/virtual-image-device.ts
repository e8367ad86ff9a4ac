import { connect, type Socket } from 'node:net';
import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { eventually } from './eventually.ts';

/** The other end of libfprint's own `virtual_image` driver: what happens to a scanner that is not there. */
export class VirtualImageDevice {
  readonly socketPath: string;
  #socket: Socket | undefined;

  constructor(socketPath: string) {
    this.socketPath = socketPath;
  }

  /** The finger stays until it is lifted. */
  async connect(): Promise<void> {
    await eventually(async () => {
      const socket = connect(this.socketPath);
      const there = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (there) this.#socket = socket.on('error', () => {});
      return there;
    }, 'libfprint listens');
    this.#send(-3, 0);
  }

  touch(on: boolean): void {
    this.#send(-4, on ? 1 : 0);
  }

  image({ width, height, pixels }: FingerImage): void {
    this.#send(width, height, pixels);
  }

  /** The scanner wants the finger again: too short a touch. */
  retry(): void {
    this.#send(-1, 1);
  }

  unplug(): void {
    this.#send(-5, 1);
  }

  close(): void {
    this.#socket?.destroy();
  }

  #send(first: number, second: number, pixels: Uint8Array = new Uint8Array(0)): void {
    const head = Buffer.alloc(8);
    head.writeInt32LE(first, 0);
    head.writeInt32LE(second, 4);
    this.#socket?.write(Buffer.concat([head, pixels]));
  }
}
