import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import electron from 'electron';
import { stringify } from 'yaml';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import { type Answer, answer } from '../../domain/station-api/messages.ts';
import { askPageWithBytes, debuggingPort, pageOf, written } from '../support/devtools.ts';
import { startDisplay } from '../support/display.ts';
import { eventually } from '../support/eventually.ts';
import { descendantsOf } from '../support/running-programs.ts';
import { type FaultyTerminal, Refused } from './terminal.ts';

const root = resolve(import.meta.dirname, '../..');

/** One that does not end by itself is ended, so that the suite goes on. */
const longestStopMs = 15_000;

/** The whole terminal in Electron, whose processes may be killed: after that its screen is looked for anew. */
export class ScreenTerminal implements FaultyTerminal {
  readonly folder: string;
  readonly #display: Awaited<ReturnType<typeof startDisplay>>;
  readonly #onAhead: (milliseconds: number) => void;
  #ahead = 0;
  #main: ChildProcess | undefined;
  #port = '';

  private constructor(
    folder: string,
    display: Awaited<ReturnType<typeof startDisplay>>,
    onAhead: (milliseconds: number) => void,
  ) {
    this.folder = folder;
    this.#display = display;
    this.#onAhead = onAhead;
  }

  static async open(
    folder: string,
    configuration: object,
    onAhead: (milliseconds: number) => void,
  ): Promise<ScreenTerminal> {
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    writeFileSync(join(folder, 'terminal.yaml'), stringify(configuration));
    const terminal = new ScreenTerminal(folder, await startDisplay(), onAhead);
    await terminal.start();
    return terminal;
  }

  async start(): Promise<void> {
    this.#goAhead(0);
    const args = [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--kiosk',
      '--remote-debugging-port=0',
      `--data-dir=${this.folder}`,
      `--config=${join(this.folder, 'terminal.yaml')}`,
      root,
    ];
    const main = spawn(String(electron), args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DISPLAY: this.#display.name, TMPDIR: join(this.folder, 'tmp') },
    });
    this.#main = main;
    this.#port = await debuggingPort(main);
  }

  async stop(): Promise<void> {
    const main = this.#main;
    this.#main = undefined;
    if (main?.exitCode === null) {
      const gone = new Promise((done) => main.once('exit', done));
      main.kill('SIGTERM');
      const hung = setTimeout(() => main.kill('SIGKILL'), longestStopMs);
      await gone;
      clearTimeout(hung);
    }
  }

  async close(): Promise<void> {
    await this.stop();
    this.#display.stop();
  }

  /** The process that draws; Electron's main loads the page again. */
  killScreen(): void {
    const [screen] = descendantsOf(this.#main?.pid ?? 0).filter((pid) =>
      commandOf(pid).includes('--type=renderer'),
    );
    if (screen !== undefined) process.kill(screen, 'SIGKILL');
  }

  /** Electron's main process, and with it the session's key; then somebody starts it again, as the unit does. */
  async killMain(): Promise<void> {
    const main = this.#main;
    if (!main) return;
    const all = descendantsOf(main.pid ?? 0);
    const gone = new Promise((done) => main.once('exit', done));
    main.kill('SIGKILL');
    await gone;
    await eventually(async () => all.every((pid) => commandOf(pid) === ''), 'its children have ended');
    await this.start();
  }

  tellAhead(): void {
    this.#onAhead(this.#ahead);
  }

  async ask(name: string, params: unknown): Promise<Answer> {
    const told = answer.safeParse(await this.#call(name, params));
    if (!told.success) return away;
    if (told.data.ok && name === 'dev.advance')
      this.#goAhead(this.#ahead + callSchemas[name].params.parse(params).milliseconds);
    return told.data;
  }

  async must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>> {
    const told = await this.ask(name, params);
    if (!told.ok) throw new Refused(`${name}: ${told.failure.code}`);
    return callSchemas[name].result.parse(told.value);
  }

  async session(): Promise<SessionSnapshot | undefined> {
    const told = await this.ask('snapshot.get', null);
    return told.ok ? callSchemas['snapshot.get'].result.parse(told.value).session : undefined;
  }

  /** As the page itself would call; undefined while there is no page, or it is being loaded. */
  async #call(name: string, params: unknown): Promise<unknown> {
    const page = await pageOf(this.#port);
    if (!page) return undefined;
    return askPageWithBytes(page, `window.station.call(${written(name)}, ${written(params)})`, 5_000);
  }

  #goAhead(milliseconds: number): void {
    this.#ahead = milliseconds;
    this.#onAhead(milliseconds);
  }
}

const away: Answer = { ok: false, failure: { code: 'station-away', issues: [] } };

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
