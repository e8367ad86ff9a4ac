import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually } from '../support/eventually.ts';

/**
 * A Debian machine of its own: this one's files under an overlay that is thrown away, with systemd as its first process
 * (systemd-nspawn). Packages are really installed, units really run; nothing of it stays. Needs root. The network is this
 * machine's own, so that an intake of the tests can be reached on 127.0.0.1.
 */
export class Machine {
  readonly #folder: string;
  readonly #container: ChildProcess;
  #leader = '';

  private constructor(folder: string) {
    this.#folder = folder;
    execFileSync('mount', [
      ...['-t', 'overlay', 'overlay'],
      ...['-o', `lowerdir=/,upperdir=${folder}/upper,workdir=${folder}/work`, this.root],
    ]);
    writeFileSync(join(this.root, 'etc/machine-id'), '');
    this.#container = spawn(
      'systemd-nspawn',
      [
        ...['-D', this.root, '--register=no', '--keep-unit', '--boot', '--console=pipe', '--quiet'],
        // Basic: none of this machine's own services.
        'systemd.unit=basic.target',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }

  static async start(): Promise<Machine> {
    const folder = mkdtempSync(join(tmpdir(), 'ausweis-machine-'));
    for (const part of ['upper', 'work', 'root']) mkdirSync(join(folder, part));
    const machine = new Machine(folder);
    await eventually(async () => {
      machine.#leader = childOf(machine.#container.pid);
      return machine.#leader !== '' && (await machine.try('systemctl', 'is-active', 'basic.target')).ok;
    }, 'a machine that is up');
    return machine;
  }

  get root(): string {
    return join(this.#folder, 'root');
  }

  /** Runs a program as root in the machine; throws with what it said when it fails. */
  async run(program: string, ...args: string[]): Promise<string> {
    const { ok, output } = await this.try(program, ...args);
    if (!ok) throw new Error(`${program} ${args.join(' ')}: ${output}`);
    return output;
  }

  /** Both outputs, as they came. */
  try(program: string, ...args: string[]): Promise<{ ok: boolean; output: string }> {
    return new Promise((resolve) => {
      const child = spawn('nsenter', ['--target', this.#leader, '--all', '--', program, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' },
      });
      let output = '';
      for (const pipe of [child.stdout, child.stderr])
        pipe.setEncoding('utf8').on('data', (piece: string) => {
          output += piece;
        });
      child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
    });
  }

  write(file: string, content: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), content);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** A file of this machine, at the same name in /opt. */
  bring(file: string): string {
    const place = `/opt/${file.split('/').at(-1)}`;
    cpSync(file, join(this.root, place));
    return place;
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#container.once('exit', done));
    this.#container.kill('SIGTERM');
    if (this.#leader) process.kill(Number(this.#leader), 'SIGKILL');
    await ended;
    execFileSync('umount', [this.root]);
    rmSync(this.#folder, { recursive: true });
  }
}

function childOf(pid: number | undefined): string {
  if (pid === undefined) return '';
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
}
