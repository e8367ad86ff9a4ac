import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.ts';

/** A pseudo terminal whose other end is a TCP server; it goes when the server hangs up. */
export class VirtualSerialPort {
  readonly path: string;
  readonly #socat: ChildProcess;

  private constructor(path: string, socat: ChildProcess) {
    this.path = path;
    this.#socat = socat;
  }

  static async start(folder: string, tcpPort: number): Promise<VirtualSerialPort> {
    const path = join(folder, `tty-${tcpPort}-${Math.trunc(performance.now() * 1000)}`);
    const pty = `pty,raw,echo=0,link=${path},wait-slave,pty-interval=0.05`;
    const socat = spawn('socat', ['-t0', pty, `tcp:127.0.0.1:${tcpPort},nodelay`], { stdio: 'ignore' });
    await eventually(async () => existsSync(path), 'a pseudo terminal');
    return new VirtualSerialPort(path, socat);
  }

  async stop(): Promise<void> {
    if (this.#socat.exitCode !== null || this.#socat.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#socat.once('exit', resolve));
    this.#socat.kill('SIGKILL');
    await gone;
  }
}
