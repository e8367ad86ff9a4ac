import { statSync } from 'node:fs';
import { eventually } from '../support/eventually.ts';
import type { IntakeProcess } from './intake-process.ts';
import type { faultKinds, Plan } from './kinds.ts';
import { isLie } from './lies.ts';
import type { SmallDisk } from './small-disk.ts';
import { loseTail, overwriteDatabase, tearLog, tearPage, truncateDatabase } from './spoil-database.ts';
import type { Terminal } from './terminal.ts';
import type { Trouble, Way } from './way.ts';

const dayMs = 86_400_000;

/** `disk`: the terminal's own; null where none can be mounted, or the fault needs none. */
export type World = { terminal: Terminal; disk: SmallDisk | null; intake: IntakeProcess; way: Way };

/** What is left to do: undo it after a while, or `undefined` when there is nothing to undo. */
export type Lift = { afterMs: number; act: () => Promise<void> } | undefined;

/** Makes the fault happen now. */
export async function inject(plan: Plan<keyof typeof faultKinds>, world: World): Promise<Lift> {
  const { terminal, intake } = world;
  const { random } = plan;
  switch (plan.kind) {
    case 'station-killed':
      terminal.kill();
      return undefined;
    case 'station-frozen':
      terminal.freeze();
      return undefined;
    case 'scanner-program-killed':
      terminal.killPrograms();
      return undefined;
    case 'voice-program-killed':
      return killVoice(terminal);
    case 'power-cut':
      return powerCut(terminal, () => {});
    case 'power-cut-unsynced-tail-lost':
      return powerCut(terminal, () => loseTail(terminal.database, terminal.acknowledged, random));
    case 'power-cut-torn-log':
      return powerCut(terminal, () => tearLog(terminal.database, terminal.acknowledged, random));
    case 'power-cut-torn-page':
      return powerCut(terminal, () => tearPage(terminal.database, random));
    case 'database-truncated':
      return powerCut(terminal, () => truncateDatabase(terminal.database, random));
    case 'database-overwritten':
      return powerCut(terminal, () => overwriteDatabase(terminal.database, random));
    case 'disk-full': {
      if (world.disk) return fill(world.disk, Math.floor(random() * sealBlocks));
      const sizes = [terminal.database, `${terminal.database}-wal`].map(
        (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
      );
      return limitFiles(terminal, Math.max(...sizes));
    }
    case 'disk-refuses-writes':
      return limitFiles(terminal, 0);
    case 'disk-read-only-at-start':
      return world.disk ? makeReadOnly(terminal, world.disk) : limitFiles(terminal, 0);
    case 'clock-days-ahead':
      return setClock(terminal, Math.ceil(random() * 9) * dayMs);
    case 'clock-days-behind':
      return setClock(terminal, -Math.ceil(random() * 9) * dayMs);
    case 'intake-killed':
      intake.kill();
      return undefined;
    case 'intake-refuses-to-write':
      await intake.setReadOnly(true);
      return { afterMs: 700, act: () => intake.setReadOnly(false) };
    case 'intake-down-24-hours':
      return down24Hours(world);
    default:
      return trouble(world, troubles[plan.kind]);
  }
}

const troubles = {
  'intake-slow': 'slow',
  'intake-half-open': 'half-open',
  'intake-errors': 'errors',
  'intake-answer-lost': 'answer-lost',
  'intake-asked-twice': 'asked-twice',
  'intake-lies-receipt-of-another': 'receipt-of-another',
  'intake-lies-wrong-digest': 'wrong-digest',
  'intake-lies-foreign-signature': 'foreign-signature',
  'intake-lies-unsigned': 'unsigned',
  'intake-certificate-expired': 'certificate-expired',
  'intake-key-wrong': 'key-wrong',
} as const satisfies Record<string, Trouble>;

async function powerCut(terminal: Terminal, spoil: () => void): Promise<undefined> {
  await terminal.cutPower();
  spoil();
  terminal.start();
}

/** So much room a seal and all that follows it need at most; with a third of it the case itself finds none. */
const sealBlocks = 120;

function fill(disk: SmallDisk, blocks: number): Lift {
  disk.leave(blocks);
  return { afterMs: 1_200, act: async () => disk.leave(null) };
}

/** The system refuses that while a station has files open: it is killed, and the next one finds it so. */
function makeReadOnly(terminal: Terminal, disk: SmallDisk): Lift {
  terminal.beforeStart = () => disk.setReadOnly(true);
  terminal.kill();
  return {
    afterMs: 1_200,
    act: async () => {
      terminal.beforeStart = () => {};
      disk.setReadOnly(false);
    },
  };
}

/** In the midst of a name; it speaks a moment only, so again until it was there. */
async function killVoice(terminal: Terminal): Promise<undefined> {
  const utterance = { language: 'de', text: 'Ein langer Satz, der vorgelesen wird. '.repeat(5) };
  await eventually(async () => {
    void terminal.ask('voice.say', utterance);
    await new Promise((resolve) => setTimeout(resolve, 10));
    return terminal.killPrograms() > 0;
  }, 'a voice to be killed');
}

function limitFiles(terminal: Terminal, bytes: number): Lift {
  terminal.limitFiles(bytes);
  return { afterMs: 1_200, act: async () => terminal.limitFiles(null) };
}

/** Somebody sets it, and later sets it right. */
async function setClock(terminal: Terminal, byMilliseconds: number): Promise<Lift> {
  await terminal.ask('dev.set-clock', { byMilliseconds });
  return {
    afterMs: 700,
    act: async () => void (await terminal.ask('dev.set-clock', { byMilliseconds: -byMilliseconds })),
  };
}

/** Nobody is reached for a day; both clocks go on. */
async function down24Hours({ terminal, way }: World): Promise<Lift> {
  way.set('down');
  return {
    afterMs: 700,
    act: async () => {
      await terminal.ask('dev.advance', { milliseconds: dayMs });
      way.set('none');
    },
  };
}

function trouble({ terminal, way }: World, kind: Trouble): Lift {
  way.set(kind);
  if (!isLie(kind)) return { afterMs: 700, act: async () => way.set('none') };
  const { received } = way.told;
  return {
    afterMs: 0,
    act: async () => {
      await eventually(async () => way.told.received > received, 'a lie about the upload');
      // Asks for the receipts of the cases before, which it would else do when the intake is in order again.
      await terminal.ask('dev.sync', null);
      way.set('none');
    },
  };
}
