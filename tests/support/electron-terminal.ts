import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { stringify } from 'yaml';
import type { SessionSnapshot } from '../../domain/session/snapshot.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import { answer } from '../../domain/station-api/messages.ts';

const root = resolve(import.meta.dirname, '../..');

declare global {
  interface Window {
    station: { call(name: string, params: unknown): Promise<unknown> };
  }
}

/** The terminal as a citizen finds it: the built app in a real Electron window. */
export class ElectronTerminal {
  readonly dataDir: string;
  readonly app: ElectronApplication;
  readonly page: Page;

  private constructor(dataDir: string, app: ElectronApplication, page: Page) {
    this.dataDir = dataDir;
    this.app = app;
    this.page = page;
  }

  static async launch(options: {
    intakeUrl: string;
    display: string;
    dataDir?: string;
    configuration?: object;
    args?: readonly string[];
  }): Promise<ElectronTerminal> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ausweis-electron-'));
    const config = join(dataDir, 'terminal.yaml');
    writeFileSync(
      config,
      stringify({
        intake: { url: options.intakeUrl, enrolmentCode: 'test-terminal' },
        ...options.configuration,
      }),
    );
    const app = await _electron.launch({
      args: [
        '--no-sandbox',
        '--kiosk',
        `--data-dir=${dataDir}`,
        `--config=${config}`,
        ...(options.args ?? []),
        root,
      ],
      env: { ...process.env, DISPLAY: options.display },
      cwd: root,
    });
    const page = await app.firstWindow();
    const terminal = new ElectronTerminal(dataDir, app, page);
    await terminal.resize(1080, 1920);
    return terminal;
  }

  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setKiosk(false);
        window?.setContentSize(size.width, size.height);
        window?.setPosition(0, 0);
      },
      { width, height },
    );
  }

  /** The same control API that the developer's dock uses. Undefined when the call was refused. */
  async call<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C> | undefined> {
    const raw = await this.page.evaluate(([called, given]) => window.station.call(String(called), given), [
      name,
      params,
    ] as const);
    const parsed = answer.parse(raw);
    return parsed.ok ? callSchemas[name].result.parse(parsed.value) : undefined;
  }

  async session(): Promise<SessionSnapshot | undefined> {
    return (await this.call('snapshot.get', null))?.session;
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
