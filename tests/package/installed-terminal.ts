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
import { eventually } from '../support/eventually.ts';
import type { Machine } from './machine.ts';

const unit = 'ausweis-terminal.service';
/** Where the window's debugging door is put for the tests; the unit itself has none. */
const port = 9335;

/** The terminal as its package installs it, run by its unit, driven over the Chrome DevTools protocol. */
export class InstalledTerminal {
  readonly machine: Machine;
  #browser: Browser | undefined;
  #page: Page | undefined;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** The unit as it is, on a screen in memory, with a door for Playwright; and the configuration of one test intake. */
  async configure(intakeUrl: string, enrolmentCode: string): Promise<void> {
    const shown = await this.machine.run('systemctl', 'cat', unit);
    const start = shown.match(/^ExecStart=(.*)$/m)?.[1];
    this.machine.write(
      `/etc/systemd/system/${unit}.d/test.conf`,
      [
        '[Service]',
        'Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1',
        'ExecStart=',
        `ExecStart=${start} --remote-debugging-port=${port}`,
      ].join('\n'),
    );
    this.machine.write(
      '/etc/ausweis-terminal/terminal.yaml',
      stringify({
        demonstration: true,
        intake: { url: intakeUrl, enrolmentCode },
        photo: { stillsPerTry: 1 },
      }),
    );
    await this.machine.run('systemctl', 'daemon-reload');
  }

  /** Returns when the terminal itself has said that it is up. */
  async start(): Promise<void> {
    await this.machine.run('systemctl', 'start', unit);
  }

  async stop(): Promise<void> {
    await this.disconnect();
    await this.machine.run('systemctl', 'stop', unit);
  }

  async disconnect(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
    this.#page = undefined;
  }

  /** The window's page, at the size of a portrait screen. */
  async page(): Promise<Page> {
    if (this.#page) return this.#page;
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = this.#browser.contexts().flatMap((context) => context.pages())[0];
    if (!page) throw new Error('no window');
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.locator('#root:not([data-drawn-ahead]) h1').waitFor();
    this.#page = page;
    return page;
  }

  async ask(name: string, params: unknown): Promise<Answer> {
    const page = await this.page();
    return answer.parse(
      await page.evaluate(
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

  async must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>> {
    const answered = await this.ask(name, params);
    if (!answered.ok) throw new Error(`${name}: ${answered.failure.code}`);
    return callSchemas[name].result.parse(answered.value);
  }

  async session(): Promise<SessionSnapshot | undefined> {
    const answered = await this.ask('snapshot.get', null);
    return answered.ok ? callSchemas['snapshot.get'].result.parse(answered.value).session : undefined;
  }

  untilState(state: SessionSnapshot['state']): Promise<void> {
    return eventually(async () => (await this.session())?.state === state, `state ${state}`, 90_000);
  }

  /** A property of the unit as systemd tells it. */
  property(name: string): Promise<string> {
    return this.machine.run('systemctl', 'show', '--value', '--property', name, unit);
  }

  async version(): Promise<string | undefined> {
    return (await this.machine.run('dpkg', '--status', 'ausweis-terminal')).match(/^Version: (.*)$/m)?.[1];
  }

  /** Ids of all processes that the unit has started, as the machine counts them. */
  async unitProcesses(): Promise<string[]> {
    const tree = await this.machine.run('systemd-cgls', '--no-pager', '--full', '--unit', unit);
    return [...tree.matchAll(/[├└]─\s*(\d+)/g)].map(([, pid = '']) => pid);
  }

  /** Electron's main process; the command line of cage, which starts it, ends with the same words. */
  async mainProcess(): Promise<string> {
    return (await this.processes('^/usr/lib/ausweis-terminal/ausweis-terminal --ozone'))[0] ?? '';
  }

  /** Process ids whose command line contains `text`. */
  async processes(text: string): Promise<string[]> {
    const found = await this.machine.try('pgrep', '--full', '--', text);
    return found.ok ? found.output.split('\n') : [];
  }
}
