import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import electron from 'electron';
import { type Browser, chromium, type Page } from 'playwright';
import { stringify } from 'yaml';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import { type Answer, answer } from '../../domain/station-api/messages.ts';
import { startDisplay } from '../support/display.ts';
import { eventually } from '../support/eventually.ts';
import { type FaultyTerminal, Refused } from './terminal.ts';

const root = resolve(import.meta.dirname, '../..');

/** The whole terminal in Electron, whose processes may be killed: after that its screen is looked for anew. */
export class ScreenTerminal implements FaultyTerminal {
  readonly folder: string;
  readonly #display: Awaited<ReturnType<typeof startDisplay>>;
  readonly #onAhead: (milliseconds: number) => void;
  #ahead = 0;
  #main: ChildProcess | undefined;
  #address = '';
  #browser: Browser | undefined;
  #page: Page | undefined;

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
    this.#address = await new Promise<string>((found) => {
      let said = '';
      main.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [address] = /ws:\/\/\S+/.exec(said) ?? [];
        if (address) found(address);
      });
    });
    // Whoever connects while the window is still being made may wait for it for ever.
    const pages = new URL('/json/list', this.#address.replace(/^ws/, 'http'));
    await eventually(async () => (await (await fetch(pages)).text()).includes('"type": "page"'), 'a window');
  }

  async stop(): Promise<void> {
    const main = this.#main;
    this.#main = undefined;
    if (main?.exitCode === null) {
      const gone = new Promise((done) => main.once('exit', done));
      main.kill('SIGTERM');
      await gone;
    }
    this.#forget();
    this.#display.stop();
  }

  /** The process that draws; Electron's main loads the page again. */
  killScreen(): void {
    const [screen] = descendants(this.#main?.pid ?? 0).filter((pid) =>
      commandOf(pid).includes('--type=renderer'),
    );
    if (screen !== undefined) process.kill(screen, 'SIGKILL');
  }

  /** Electron's main process, and with it the session's key; then somebody starts it again, as the unit does. */
  async killMain(): Promise<void> {
    const main = this.#main;
    if (!main) return;
    const all = descendants(main.pid ?? 0);
    const gone = new Promise((done) => main.once('exit', done));
    main.kill('SIGKILL');
    await gone;
    this.#forget();
    await eventually(async () => all.every((pid) => commandOf(pid) === ''), 'its children have ended');
    await this.start();
  }

  tellAhead(): void {
    this.#onAhead(this.#ahead);
  }

  async ask(name: string, params: unknown): Promise<Answer> {
    try {
      const page = await this.#shown();
      const told = answer.parse(
        await page.evaluate(
          async ([called, given]) => {
            const station: unknown = Reflect.get(window, 'station');
            if (typeof station !== 'object' || station === null || !('call' in station)) return undefined;
            return typeof station.call === 'function' ? station.call(called, given) : undefined;
          },
          [name, params],
        ),
      );
      if (told.ok && name === 'dev.advance')
        this.#goAhead(this.#ahead + callSchemas[name].params.parse(params).milliseconds);
      return told;
    } catch {
      // The page was killed, or is being loaded.
      this.#forget();
      return away;
    }
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

  async #shown(): Promise<Page> {
    if (this.#page) return this.#page;
    const browser = await chromium.connectOverCDP(this.#address, { timeout: 5_000 });
    this.#browser = browser;
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error('no window');
    page.setDefaultTimeout(5_000);
    page.once('crash', () => this.#forget());
    this.#page = page;
    return page;
  }

  #forget(): void {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#page = undefined;
    // Not waited for: a page that was killed answers after half a minute only.
    void browser?.close().catch(() => {});
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

function descendants(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
      .filter(Boolean)
      .map(Number);
    return children.flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return [];
  }
}
