import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { stringify } from 'yaml';
import { deviceKind } from '../../domain/devices/condition.ts';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import { type Answer, answer } from '../../domain/station-api/messages.ts';
import { farewellMs } from '../../electron/station/session/machine.ts';
import type { Citizen } from './citizens.ts';
import { eventually } from './eventually.ts';
import { type CitizenOptions, UiCitizen } from './ui-citizen.ts';
import { type Caller, callsAhead, type FingersOfWalk, type NamedCall, walkByCalls } from './walk.ts';

const root = resolve(import.meta.dirname, '../..');

export type LaunchOptions = {
  intakeUrl: string;
  enrolmentCode: string;
  /** X display; without one Electron draws into memory. */
  display: string;
  dataDir?: string;
  configuration?: object;
  args?: readonly string[];
  /** Beside the environment of the tests. */
  env?: Readonly<Record<string, string>>;
};

/** The terminal as a citizen finds it: the built app in a real Electron window. */
export class ElectronTerminal implements Caller {
  readonly dataDir: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  #output = '';

  private constructor(dataDir: string, app: ElectronApplication, page: Page) {
    this.dataDir = dataDir;
    this.app = app;
    this.page = page;
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on('data', (piece: Buffer) => {
        this.#output += piece.toString();
      });
  }

  /** What all its processes have written on standard output and error. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when the attract screen (or the session of a predecessor) is shown. */
  static async launch(options: LaunchOptions): Promise<ElectronTerminal> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ausweis-electron-'));
    const config = join(dataDir, 'terminal.yaml');
    const temporary = join(dataDir, 'tmp');
    mkdirSync(temporary, { recursive: true });
    const intake = { url: options.intakeUrl, enrolmentCode: options.enrolmentCode };
    writeFileSync(config, stringify({ intake, ...options.configuration }));
    const app = await _electron.launch({
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--kiosk',
        `--data-dir=${dataDir}`,
        `--config=${config}`,
        ...(options.args ?? []),
        root,
      ],
      // Its temporary files lie where the tests search for what must not be there.
      env: { ...process.env, DISPLAY: options.display, TMPDIR: temporary, ...options.env },
      cwd: temporary,
    });
    const page = await app.firstWindow();
    const terminal = new ElectronTerminal(dataDir, app, page);
    await terminal.resize(1080, 1920);
    await page.locator('#root:not([data-drawn-ahead]) h1').waitFor();
    return terminal;
  }

  /** Gives the page exactly this size, as a panel of that resolution would. */
  resize(width: number, height: number): Promise<void> {
    // Leaving the kiosk's full screen is a conversation with the X server: it may still enlarge the window once.
    return eventually(async () => {
      await this.app.evaluate(
        ({ BrowserWindow }, size) => {
          const [window] = BrowserWindow.getAllWindows();
          if (window?.isKiosk()) window.setKiosk(false);
          window?.setContentSize(size.width, size.height);
          window?.setPosition(0, 0);
        },
        { width, height },
      );
      return this.page.evaluate((size) => innerWidth === size.width && innerHeight === size.height, {
        width,
        height,
      });
    }, `${width}×${height}`);
  }

  async ask(name: string, params: unknown): Promise<Answer> {
    return answer.parse(
      await this.page.evaluate(
        async ([called, given]) => {
          const station: unknown = Reflect.get(window, 'station');
          if (typeof station !== 'object' || station === null || !('call' in station))
            throw new Error('no station');
          if (typeof station.call !== 'function') throw new Error('no station');
          return station.call(called, given);
        },
        [name, params],
      ),
    );
  }

  /** A call that must succeed: the same control API that the developer's dock uses. */
  async must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>> {
    const answered = await this.ask(name, params);
    if (!answered.ok)
      throw new Error(`${name}: ${answered.failure.code} ${answered.failure.issues.map((i) => i.code)}`);
    return callSchemas[name].result.parse(answered.value);
  }

  /** Many that must succeed, in one go: to go to the screen and back for each takes longer than the calls. */
  async #mustAll(calls: readonly NamedCall[]): Promise<void> {
    const refused = await this.page.evaluate(async (all) => {
      for (const { name, params } of all) {
        const answered = await window.station?.call(name, params);
        const good = typeof answered === 'object' && answered !== null && 'ok' in answered && answered.ok;
        if (!good) return { name, answered };
      }
      return null;
    }, calls);
    if (refused) throw new Error(`${refused.name}: ${JSON.stringify(refused.answered)}`);
  }

  /** Undefined while no station answers. */
  async session(): Promise<SessionSnapshot | undefined> {
    const answered = await this.ask('snapshot.get', null);
    return answered.ok ? callSchemas['snapshot.get'].result.parse(answered.value).session : undefined;
  }

  async untilState(state: SessionSnapshot['state']): Promise<void> {
    await eventually(async () => {
      const present = (await this.#sessionIfAny())?.state;
      // The farewell stands for seconds in which nothing more happens.
      if (state === 'attract' && present === 'wiping') await this.#letTimePass(farewellMs);
      return present === state;
    }, `state ${state}`);
    if (state === 'attract') await eventually(() => this.#isInPlace(), 'the page in place');
  }

  /** As `ask`; undefined when the page is just being exchanged, as it is after many citizens in a row. */
  async askIfAny(name: string, params: unknown): Promise<Answer | undefined> {
    try {
      return await this.ask(name, params);
    } catch (error) {
      if (error instanceof Error && /navigat|no station/.test(error.message)) return undefined;
      throw error;
    }
  }

  async #sessionIfAny(): Promise<SessionSnapshot | undefined> {
    const answered = await this.askIfAny('snapshot.get', null);
    return answered?.ok ? callSchemas['snapshot.get'].result.parse(answered.value).session : undefined;
  }

  #isInPlace(): Promise<boolean> {
    return this.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents?.isLoading() === false && contents.getURL() === 'app://terminal/index.html';
    });
  }

  /** Whoever is there goes, every simulated fault is over: as the next test expects it. */
  async clear(): Promise<void> {
    for (const [device, faults] of Object.entries((await this.must('dev.state', null)).faults))
      for (const fault of faults)
        await this.must('dev.fault', { device: deviceKind.parse(device), fault, on: false });
    await this.ask('slip.acknowledge', null);
    await this.ask('session.cancel', null);
    await this.untilState('attract');
  }

  /** The slip is in the tray; the simulated printer's time passes quicker. */
  untilPrinted(): Promise<void> {
    return eventually(async () => {
      const printing = (await this.session())?.slip?.printing;
      if (printing === 'printing') await this.#letTimePass(500);
      return printing === 'printed';
    }, 'printed');
  }

  /** Asked, not demanded: the station may be away at this moment. */
  async #letTimePass(milliseconds: number): Promise<void> {
    await this.askIfAny('dev.advance', { milliseconds });
  }

  citizen(citizen: Citizen, more: Partial<CitizenOptions> = {}): UiCitizen {
    const session = () => this.session();
    return new UiCitizen({
      page: this.page,
      citizen,
      session,
      passTime: () => this.#letTimePass(250),
      ...more,
    });
  }

  /** To a page by the quickest way: calls instead of touches, and time that jumps. */
  async jumpTo(citizen: Citizen, page: string, fingers?: FingersOfWalk): Promise<void> {
    const session = await this.session();
    if (session) await this.#mustAll(await callsAhead(session, citizen, page, fingers));
    await walkByCalls(this, citizen, page, fingers);
    await this.page.locator('h1').waitFor();
  }

  /** The state of the newest case in the outbox. */
  async outboxState(): Promise<string | undefined> {
    return (await this.must('dev.state', null)).outbox[0]?.state;
  }

  stationPid(): number {
    return stationPid(this.dataDir);
  }

  killStation(): void {
    process.kill(this.stationPid(), 'SIGKILL');
  }

  /** Pulls the plug: every process at once, none may tidy up. */
  async powerCut(): Promise<void> {
    const main = this.app.process().pid;
    if (main === undefined) return;
    const gone = new Promise((done) => this.app.process().once('exit', done));
    process.kill(this.stationPid(), 'SIGKILL');
    process.kill(main, 'SIGKILL');
    await gone;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Process id of the station that works in a folder, as the system sees it. */
export function stationPid(dataDir: string): number {
  const stations = execFileSync('pgrep', ['-f', `station.js --data-dir=${dataDir}`], { encoding: 'utf8' });
  return Number(stations.trim().split('\n').at(-1));
}
