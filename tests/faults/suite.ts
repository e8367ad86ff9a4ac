import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { canaries } from './canaries.ts';
import { type Fingers, StubbornCitizen } from './citizen.ts';
import { inject, type Lift, type World } from './inject.ts';
import { IntakeProcess } from './intake-process.ts';
import type { FaultKind, faultKinds, Moment, Plan, ScreenKind } from './kinds.ts';
import { ScreenTerminal } from './screen-terminal.ts';
import { mayMount, SmallDisk } from './small-disk.ts';
import { type FaultyTerminal, Terminal } from './terminal.ts';
import { Way } from './way.ts';
import { holdsAll } from './whole.ts';

const bridge = resolve(import.meta.dirname, '../../drivers/fingerprint/bridge/reference/main.ts');
/** So long a run may take before it counts as stuck. */
const patienceMs = 100_000;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

type Meddling = (world: World, citizen: StubbornCitizen) => Promise<void>;

/** What became of one run. */
export type Outcome = {
  kind: FaultKind;
  moment: Moment;
  /** Codes that a citizen saw. */
  confirmed: number;
  /** Of these, cases that the intake has in the end, and that open with all that was confirmed. */
  delivered: number;
  lost: number;
  doubled: number;
  /** Files in which something of the citizen can be read. */
  readable: string[];
  /** Where the run came to a standstill. */
  stuck: string | null;
};

/** Which terminal a fault needs: one whose scanner is a program, one on a disk of its own, or any. */
type Place = 'plain' | 'program' | 'disk';
const places: { readonly [K in FaultKind]?: Place } = {
  'scanner-program-killed': 'program',
  'disk-full': 'disk',
  'disk-read-only-at-start': 'disk',
};
const placeOf = (kind: FaultKind): Place => places[kind] ?? 'plain';

/** One intake and a few terminals, which go through fault after fault as they would in years. */
export class FaultSuite {
  readonly #folder: string;
  readonly #intake: IntakeProcess;
  readonly #way: Way;
  readonly #terminals = new Map<Place, Promise<Terminal>>();
  #disk: SmallDisk | null = null;
  #screen: Promise<ScreenTerminal> | undefined;

  private constructor(folder: string, intake: IntakeProcess, way: Way) {
    this.#folder = folder;
    this.#intake = intake;
    this.#way = way;
  }

  static async open(): Promise<FaultSuite> {
    const folder = mkdtempSync(join(tmpdir(), 'ausweis-faults-'));
    const intake = await IntakeProcess.open(join(folder, 'intake'));
    const way = await Way.open(intake);
    writeFileSync(join(folder, 'ca.pem'), way.ca);
    return new FaultSuite(folder, intake, way);
  }

  /** `meddle`: what a test does to see that the suite would notice. */
  async run(plan: Plan<keyof typeof faultKinds>, meddle: Meddling = async () => {}): Promise<Outcome> {
    const terminal = await this.#terminal(placeOf(plan.kind));
    const world = { terminal, disk: this.#disk, intake: this.#intake, way: this.#way };
    return this.#go(
      plan,
      terminal,
      () => inject(plan, world),
      (citizen) => meddle(world, citizen),
    );
  }

  /** In a real Electron window; its processes are killed. */
  async runScreen(plan: Plan<ScreenKind>): Promise<Outcome> {
    const screen = await this.#screenTerminal();
    const kill = async () => (plan.kind === 'screen-killed' ? screen.killScreen() : await screen.killMain());
    return this.#go(
      plan,
      screen,
      async () => void (await kill()),
      async () => {},
    );
  }

  async #go(
    plan: Plan,
    terminal: FaultyTerminal,
    act: () => Promise<Lift>,
    meddle: (citizen: StubbornCitizen) => Promise<void>,
  ): Promise<Outcome> {
    const intake = this.#intake;
    const byProgram = placeOf(plan.kind) === 'program';
    terminal.tellAhead();
    const before = await intake.caseIds();
    let injected: Promise<void> | undefined;
    const happen = async () => {
      await pause(plan.delayMs);
      const lift = await act();
      if (!lift) return;
      await pause(lift.afterMs);
      await lift.act();
    };
    const pressing = plan.moment === 'fingerprints' || plan.random() < 0.2;
    const fingers: Fingers = byProgram ? 'program' : pressing ? 'simulated' : 'counter';
    const reached = (moment: Moment) => {
      if (moment === plan.moment) injected ??= happen();
    };
    const citizen = new StubbornCitizen(terminal, fingers, reached, plan.typed);
    const end = Date.now() + patienceMs;
    const isOver = () => Date.now() > end;

    let stuck: string | null = null;
    while (!stuck) {
      const turn = await citizen.turn();
      if (turn === 'done' && injected) break;
      if (turn === 'away' || byProgram) await pause(20);
      if (turn === 'done' || isOver())
        stuck = `${injected ? 'before the code' : 'the fault never came'}, ${await this.#whereIs(terminal)}`;
    }
    await injected;
    // Each question asks the intake too, which refuses a terminal that asks too often.
    for (let restMs = 20; !stuck && !(await this.#isSent(terminal)); restMs = Math.min(restMs * 2, 2_000)) {
      await terminal.ask('dev.sync', null);
      await pause(restMs);
      if (isOver()) stuck = `on the way to the intake: ${await this.#outboxStates(terminal)}`;
    }

    await meddle(citizen);
    const codes = [...citizen.confirmed.keys()];
    const arrived = await intake.casesWith(codes);
    const delivered = await this.#delivered(citizen, arrived);
    const there = new Set(arrived.map((row) => row.case_code)).size;
    const added = [...(await intake.caseIds())].filter((id) => !before.has(id)).length;
    if (plan.kind === 'intake-down-24-hours' || stuck) await this.#restart(terminal);
    return {
      kind: plan.kind,
      moment: plan.moment,
      confirmed: codes.length,
      delivered,
      lost: codes.length - delivered,
      doubled: Math.max(arrived.length - there, added - codes.length, 0),
      readable: filesContaining(terminal.folder, canaries),
      stuck,
    };
  }

  /** How many codes brought a case that opens and holds all that was confirmed. */
  async #delivered(
    { confirmed }: StubbornCitizen,
    arrived: Awaited<ReturnType<IntakeProcess['casesWith']>>,
  ): Promise<number> {
    const whole = new Set<string>();
    for (const row of arrived) {
      const wanted = confirmed.get(row.case_code);
      const opened = await this.#intake.opened(row);
      if (wanted && opened && holdsAll(opened, wanted)) whole.add(row.case_code);
    }
    return whole.size;
  }

  /** How often the intake refused a terminal that asked too often. */
  get askedTooOften(): number {
    return this.#way.tooOften;
  }

  /** How many receipts of the lying kinds a terminal has heard. */
  get liesTold(): Way['told'] {
    return this.#way.told;
  }

  /** Files of the intake, its log and its database in which something of a citizen can be read. */
  readableAtIntake(): string[] {
    return [this.#intake.folder, this.#intake.databaseFolder].flatMap((folder) =>
      filesContaining(folder, canaries),
    );
  }

  async close(): Promise<void> {
    for (const terminal of this.#terminals.values()) await (await terminal).stop();
    await this.#screen?.then((screen) => screen.close());
    this.#disk?.unmount();
    this.#way.close();
    await this.#intake.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #terminal(place: Place): Promise<Terminal> {
    const known = this.#terminals.get(place);
    if (known) return known;
    const opened = this.#open(place);
    this.#terminals.set(place, opened);
    return opened;
  }

  async #open(place: Place): Promise<Terminal> {
    const program = { driver: 'bridge', place: { program: process.execPath, args: [bridge] } };
    const folder = join(this.#folder, `terminal-${place}`);
    const onDisk = place === 'disk' && mayMount;
    if (onDisk) this.#disk = new SmallDisk(join(folder, 'data'));
    const terminal = new Terminal(
      folder,
      {
        ...(await this.#configuration()),
        ...(place === 'program' ? { devices: { fingerprintScanner: program } } : {}),
        ...(onDisk ? { limits: { freeMegabytes: 50 } } : {}),
      },
      (milliseconds) => this.#intake.setAhead(milliseconds),
      onDisk && this.#disk ? { dataDir: this.#disk.folder } : {},
    );
    terminal.start();
    return this.#untilFree(terminal);
  }

  #screenTerminal(): Promise<ScreenTerminal> {
    this.#screen ??= this.#configuration().then(async (configuration) =>
      this.#untilFree(
        await ScreenTerminal.open(join(this.#folder, 'terminal-screen'), configuration, (milliseconds) =>
          this.#intake.setAhead(milliseconds),
        ),
      ),
    );
    return this.#screen;
  }

  async #configuration() {
    const ca = join(this.#folder, 'ca.pem');
    return { intake: { url: this.#way.url, ca, enrolmentCode: await this.#intake.code() } };
  }

  async #untilFree<T extends FaultyTerminal>(terminal: T): Promise<T> {
    await eventually(async () => (await terminal.session())?.state === 'attract', 'a free terminal');
    return terminal;
  }

  async #restart(terminal: FaultyTerminal): Promise<void> {
    this.#way.set('none');
    await terminal.stop();
    await terminal.start();
  }

  async #whereIs(terminal: FaultyTerminal): Promise<string> {
    const session = await terminal.session();
    return session ? `in ${session.page ?? session.state}` : 'without a station';
  }

  async #isSent(terminal: FaultyTerminal): Promise<boolean> {
    return (await this.#outboxStates(terminal)) === 'received';
  }

  /** The states of cases that are not yet through, or `received` when all are. */
  async #outboxStates(terminal: FaultyTerminal): Promise<string> {
    const answer = await terminal.ask('dev.state', null);
    if (!answer.ok) return 'away';
    const { outbox } = await terminal.must('dev.state', null);
    const open = outbox
      .map(({ state }) => state)
      .filter((state) => state !== 'received' && state !== 'expired');
    return open.length === 0 ? 'received' : open.join(', ');
  }
}
