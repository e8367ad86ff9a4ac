import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { gateLimits } from '../../../domain/technician/gates.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDatabase } from '../store/database.ts';
import { Outbox } from '../store/outbox.ts';
import { Settings } from '../store/settings.ts';
import { FitnessWatch } from './fitness.ts';
import { IntakeContact } from './intake-contact.ts';

/** A watch over a store in a folder of its own; it looks as soon as it is started. */
function watch(dataDir: string) {
  const db = openDatabase(join(dataDir, 'terminal.db'));
  const clock = new ManualClock(Date.parse('2026-11-26T10:00:00Z'));
  const changes: string[] = [];
  const fitness: FitnessWatch = new FitnessWatch({
    dataDir,
    outbox: new Outbox(db),
    settings: new Settings(db),
    contact: new IntakeContact(),
    clock,
    limits: gateLimits.parse({ freeMegabytes: 50 }),
    simulated: false,
    service: () => false,
    keyDaysLeft: () => null,
    onChange: () => changes.push(fitness.state.closed.join()),
  });
  onTestFinished(() => {
    fitness.stop();
    db.close();
  });
  return { db, clock, fitness, changes };
}

test('a store that refuses closes the terminal; one that takes again opens it', async () => {
  const { db, clock, fitness, changes } = watch(temporaryFolder());
  db.pragma('query_only = ON');
  fitness.start();
  await eventually(async () => changes.length === 1, 'closed');
  db.pragma('query_only = OFF');
  clock.advance(60_000);
  await eventually(async () => changes.length === 2, 'open again');
  expect(changes).toEqual(['store-unwritable', '']);
});
