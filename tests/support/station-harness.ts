import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ManualClock } from '../../domain/clock.ts';
import {
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import type { Answer, FromStation } from '../../domain/station-api/messages.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import { configuration } from '../../electron/station/configuration.ts';
import { type FingerProcessing, fingerWork } from '../../electron/station/fingers/processing.ts';
import { createStation, type Station } from '../../electron/station/station.ts';
import { simulatedOffice } from '../../intake/services/simulated.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import { linkFonts } from './asset-fonts.ts';
import type { Citizen } from './citizens.ts';
import { openEmptyDatabase } from './embedded-database.ts';
import { eventually } from './eventually.ts';
import { startIntake, type TestIntake } from './intake-harness.ts';
import { awaitsAnswer } from './requests-under-way.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type Caller, type FingersOfWalk, walkByCalls } from './walk.ts';

const root = resolve(import.meta.dirname, '../..');
const enrolmentCode = 'test-terminal';

/** The same work without a thread: while it computes, this test's clock stands still. */
const inProcess: FingerProcessing = {
  analyse: async (image) => fingerWork.analyse(image),
  match: async (a, b) => fingerWork.match(a, b),
  encode: async (finger, quality, image) => fingerWork.encode(finger, quality, image),
  close: async () => {},
};

/** A real station on a clock that stands still, in this process, with simulated devices and a real intake. */
export class TestStation implements Caller {
  readonly dataDir: string;
  readonly clock: ManualClock;
  readonly #assets: string;
  readonly #url: string;
  /** What the host would hold; set to null for a power cut. */
  sessionKey: Uint8Array<ArrayBuffer> | null = null;
  /** What the screen shows of the finger on the glass. */
  fingerPreview: unknown = null;
  /** What its configuration says beside the intake; counts from the next start. */
  settings: object = {};
  /** Nobody has set it up yet. */
  isNew = false;
  /** From a package. */
  installed = false;
  /** The station before ended unasked. */
  afterEnd = false;
  /** The administrator's file. */
  namedFile: string | undefined;
  /** What the station asked its host to restart. */
  readonly restarts: string[] = [];
  #station: Station | undefined;

  constructor(options: { url: string; clock: ManualClock }) {
    this.dataDir = temporaryFolder();
    this.clock = options.clock;
    this.#url = options.url;
    this.#assets = temporaryFolder();
    symlinkSync(join(root, 'fixtures/prints'), join(this.#assets, 'prints'));
    linkFonts(this.#assets);
    mkdirSync(this.dataDir, { recursive: true });
  }

  async start(): Promise<void> {
    this.#station = await createStation({
      configuration: configuration.parse({
        intake: { url: this.#url, enrolmentCode },
        // A process with several databases in it takes long to start another program.
        speech: 'simulated',
        ...this.settings,
      }),
      isNew: this.isNew,
      namedFile: this.namedFile,
      installed: this.installed,
      afterEnd: this.afterEnd,
      dataDir: this.dataDir,
      assets: this.#assets,
      clock: this.clock,
      fingerProcessing: inProcess,
      sessionKey: this.sessionKey,
      giveBackMemory: () => {},
      post: (message) => this.#receive(message),
    });
  }

  /** Ends the station; the next `start` is the restart after it. */
  async stop(): Promise<void> {
    await this.#station?.stop();
    this.#station = undefined;
  }

  /** As the host tells it. */
  tellTouch(isThere: boolean): void {
    this.#station?.tellTouch(isThere);
  }

  tellHelp(rung: Rung): void {
    this.#station?.tellHelp(rung);
  }

  call(name: string, params: unknown): Promise<Answer> {
    if (!this.#station) throw new Error('the station is not running');
    return this.#station.call(name, params);
  }

  /** A call that must succeed. */
  async must<C extends CallName>(name: C, params: CallParams<C>): Promise<CallResult<C>> {
    const answer = await this.call(name, params);
    if (!answer.ok)
      throw new Error(`${name}: ${answer.failure.code} ${answer.failure.issues.map((i) => i.code)}`);
    return callSchemas[name].result.parse(answer.value);
  }

  async session() {
    return (await this.must('snapshot.get', null)).session;
  }

  /**
   * Moves time on until `done` says so; the devices work by this clock. It stands while the intake is asked, and other
   * processes take what they need.
   */
  async until(done: () => Promise<boolean>, what: string): Promise<void> {
    for (let turn = 0; turn < 2000; ) {
      if (await done()) return;
      if (!awaitsAnswer()) {
        this.clock.advance(100);
        turn += 1;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(done, what);
  }

  /** To a page, by calls. */
  walkTo(citizen: Citizen, page: string, fingers?: FingersOfWalk): Promise<void> {
    return walkByCalls(this, citizen, page, fingers);
  }

  /** Confirms on the review and waits for the slip. */
  async confirm(): Promise<void> {
    await this.must('session.confirm', null);
    await this.untilState('slip');
  }

  untilState(state: string): Promise<void> {
    return this.until(async () => (await this.session()).state === state, state);
  }

  #receive(message: FromStation): void {
    // The host is another process: it keeps a copy of its own.
    if (message.kind === 'hold-key') this.sessionKey = new Uint8Array(message.sessionKey);
    if (message.kind === 'restart') this.restarts.push(message.what);
    if (message.kind === 'drop-key') this.sessionKey = null;
    if (message.kind === 'event' && message.topic === 'finger-preview') this.fingerPreview = message.payload;
  }
}

/** An intake that listens, and a station beside it. */
async function startBoth() {
  const store = await openEmptyDatabase();
  const intake = await startIntake(store, { office: simulatedOffice });
  await addEnrolmentCode(store, enrolmentCode, intake.clock.now());
  const url = await intake.app.listen({ port: 0, host: '127.0.0.1' });
  const station = new TestStation({ url, clock: intake.clock });
  onTestFinished(async () => {
    await station.stop();
    await intake.app.close();
    await store.close();
  });
  return { intake, station, url };
}

/** A station that has enrolled. */
export async function startTerminal(): Promise<{ intake: TestIntake; station: TestStation }> {
  const { intake, station } = await startBoth();
  await station.start();
  await station.until(async () => (await station.session()).state === 'attract', 'enrolled');
  return { intake, station };
}

/** A station that nobody has set up; with what it needs for that. */
export async function startNewTerminal() {
  const { intake, station, url } = await startBoth();
  station.isNew = true;
  station.settings = { intake: {} };
  await station.start();
  return { intake, station, url, enrolmentCode };
}
