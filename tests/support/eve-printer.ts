import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs for every job: goes through the fault that lies in a file, then "prints" by copying. */
const command = `#!/bin/bash
cd "$(dirname "$0")"
while [ -e fault ]; do
  F=$(cat fault)
  [ "$F" = abort ] && exit 1
  [ "$F" = hold ] || echo "STATE: +$F" >&2
  touch stalled
  sleep 0.1
done
echo "STATE: -media-empty,media-jam,cover-open,marker-supply-empty" >&2
cp "$1" "printed-$(date +%s%N).pdf"
`;

/** CUPS's own IPP Everywhere printer (`ippeveprinter`), with faults; on a message bus of its own and not announced. */
export class EvePrinter {
  readonly folder = temporaryFolder();
  readonly port: number;
  readonly #log = join(this.folder, 'requests.log');
  #processes: ChildProcess[] = [];

  private constructor(port: number) {
    this.port = port;
  }

  /** Ends with the test. */
  static async start(): Promise<EvePrinter> {
    const printer = new EvePrinter(await freePort());
    onTestFinished(() => printer.powerOff());
    const script = join(printer.folder, 'print.sh');
    writeFileSync(script, command);
    chmodSync(script, 0o700);
    await printer.powerOn();
    return printer;
  }

  get url(): string {
    return `ipp://localhost:${this.port}/ipp/print`;
  }

  async powerOn(): Promise<void> {
    const bus = join(this.folder, 'bus');
    rmSync(bus, { force: true });
    const inFolder = { cwd: this.folder, stdio: 'ignore' as const };
    const daemon = spawn('dbus-daemon', ['--session', `--address=unix:path=${bus}`, '--nofork'], inFolder);
    await eventually(async () => existsSync(bus), 'a message bus');
    // A colour speed makes it one that also takes photo paper.
    const arguments_ = `-r off -d ${this.folder} -p ${this.port} -n localhost -s 10,10 -f application/pdf`;
    const log = openSync(this.#log, 'a');
    const printer = spawn(
      '/usr/sbin/ippeveprinter',
      [...arguments_.split(' '), '-c', join(this.folder, 'print.sh'), 'Test'],
      {
        ...inFolder,
        stdio: ['ignore', 'ignore', log],
        detached: true,
        env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` },
      },
    );
    // The printer has it now; handles are counted here.
    closeSync(log);
    this.#processes = [daemon, printer];
    const answers = () =>
      fetch(`http://localhost:${this.port}/`, { headers: { connection: 'close' } }).then(
        // Read to the end, or the connection stays.
        async (page) => (await page.text()) !== '' && page.ok,
        () => false,
      );
    await eventually(answers, 'a printer');
  }

  async powerOff(): Promise<void> {
    await Promise.all(this.#processes.map(stop));
    this.#processes = [];
  }

  /** A keyword of `printer-state-reasons`, "hold" (the job just stays) or "abort"; null: nothing wrong any more. */
  fault(keyword: string | null): void {
    const file = join(this.folder, 'fault');
    rmSync(join(this.folder, 'stalled'), { force: true });
    if (keyword === null) rmSync(file, { force: true });
    else writeFileSync(file, keyword);
  }

  /** A job stands before the fault. */
  untilStalled(): Promise<void> {
    return eventually(async () => existsSync(join(this.folder, 'stalled')), 'a job that stands');
  }

  /** Somebody has asked for it. */
  get cancelled(): boolean {
    return readFileSync(this.#log, 'utf8').includes('Cancel-Job');
  }

  untilCancelled(): Promise<void> {
    return eventually(async () => this.cancelled, 'a cancellation');
  }

  /** The printer lets a job go only when its command ends: so it has to, once the cancellation has come. */
  async giveUpWhenCancelled(): Promise<void> {
    await this.untilCancelled();
    this.fault('abort');
  }

  /** Documents that came out. */
  printed(): Buffer[] {
    return readdirSync(this.folder)
      .filter((name) => name.startsWith('printed-'))
      .map((name) => readFileSync(join(this.folder, name)));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // The printer's command goes with it.
  if (child.spawnfile.endsWith('ippeveprinter') && child.pid !== undefined)
    process.kill(-child.pid, 'SIGKILL');
  else child.kill('SIGKILL');
  await gone;
}
