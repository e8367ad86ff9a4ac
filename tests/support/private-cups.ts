import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { IppClient } from '../../drivers/document-printer/ipp/client.ts';
import { operations } from '../../drivers/document-printer/ipp/message.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);
const folders = {
  ServerRoot: 'root',
  RequestRoot: 'spool',
  CacheDir: 'cache',
  StateDir: 'state',
  TempDir: 'tmp',
};

/** As docs/operations.md recommends for a terminal: no files kept, nothing shared. */
const settings = (port: number, keepsHistory: boolean) => `Listen 127.0.0.1:${port}
LogLevel warn
WebInterface No
Browsing No
DefaultAuthType None
PreserveJobFiles No
PreserveJobHistory ${keepsHistory ? 'Yes' : 'No'}
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;

/** A CUPS of the test's own on a port of its own, beside any that the machine runs. Ends with the test. */
export class PrivateCups {
  readonly folder = temporaryFolder();
  readonly port: number;
  #daemon: ChildProcess | undefined;

  private constructor(port: number) {
    this.port = port;
  }

  static async start(keepsHistory = true): Promise<PrivateCups> {
    const cups = new PrivateCups(await freePort());
    onTestFinished(() => cups.#stop());
    // Its helpers run as the user lp.
    chmodSync(cups.folder, 0o755);
    for (const name of Object.values(folders)) {
      mkdirSync(join(cups.folder, name));
      chmodSync(join(cups.folder, name), 0o777);
    }
    const files = Object.entries(folders).map(([key, name]) => `${key} ${join(cups.folder, name)}\n`);
    const logs = ['AccessLog', 'ErrorLog', 'PageLog'].map((key) => `${key} ${join(cups.folder, key)}\n`);
    writeFileSync(
      join(cups.folder, 'files.conf'),
      [...files, ...logs, 'User lp\nGroup lp\nSystemGroup root\nSandboxing relaxed\n'].join(''),
    );
    writeFileSync(join(cups.folder, 'cupsd.conf'), settings(cups.port, keepsHistory));
    const configuration = ['-c', join(cups.folder, 'cupsd.conf'), '-s', join(cups.folder, 'files.conf')];
    cups.#daemon = spawn('/usr/sbin/cupsd', ['-f', ...configuration], { stdio: 'ignore' });
    const answers = () =>
      fetch(`http://127.0.0.1:${cups.port}/`).then(
        () => true,
        () => false,
      );
    await eventually(answers, 'a print server');
    return cups;
  }

  /** A queue for a printer that speaks IPP Everywhere. */
  async addQueue(name: string, printerUrl: string): Promise<string> {
    const server = `127.0.0.1:${this.port}`;
    await run('/usr/sbin/lpadmin', ['-h', server, '-p', name, '-E', '-v', printerUrl, '-m', 'everywhere']);
    const url = `ipp://${server}/printers/${name}`;
    const client = new IppClient(url, new SteerableClock());
    // Until the server has asked the printer what it can, the queue passes for a raw one.
    await eventually(async () => {
      const answer = await client.request(operations.getPrinterAttributes);
      return answer.ok && answer.value.texts('media-supported').length > 0;
    }, 'a queue that knows its printer');
    return url;
  }

  /** Documents that lie in the spool at this moment. */
  spooled(): string[] {
    return readdirSync(join(this.folder, 'spool')).filter((name) => name.startsWith('d'));
  }

  async #stop(): Promise<void> {
    const daemon = this.#daemon;
    if (!daemon || daemon.exitCode !== null || daemon.signalCode !== null) return;
    const gone = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGTERM');
    await gone;
  }
}
