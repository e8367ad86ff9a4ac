import { statSync } from 'node:fs';
import { eventually } from '../support/eventually.ts';
import type { IntakeProcess } from './intake-process.ts';
import type { faultKinds, Plan } from './kinds.ts';
import { isLie } from './lies.ts';
import { loseTail, overwriteDatabase, tearLog, tearPage, truncateDatabase } from './spoil-database.ts';
import type { Terminal } from './terminal.ts';
import type { Trouble, Way } from './way.ts';

const dayMs = 86_400_000;

export type World = { terminal: Terminal; intake: IntakeProcess; way: Way };

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
      const sizes = [terminal.database, `${terminal.database}-wal`].map(
        (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
      );
      return limitFiles(terminal, Math.max(...sizes));
    }
    case 'disk-read-only':
      return limitFiles(terminal, 0);
    case 'clock-days-ahead':
      return setClock(terminal, Math.ceil(random() * 9) * dayMs);
    case 'clock-days-behind':
      return setClock(terminal, -Math.ceil(random() * 9) * dayMs);
    case 'intake-killed':
      intake.kill();
      return undefined;
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
