import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../electron/station/store/database.ts';
import { Outbox } from '../../electron/station/store/outbox.ts';
import { alternate, type Benchmark, type Comparison, type Run, time } from './benchmark.ts';

const few = 100;
const many = 100_000;
/** Of one kind in one transaction, so that the wait for the disk does not hide how the rows are found. */
const operationsPerRound = 20;
const hour = 3_600_000;

type Filled = { db: Db; outbox: Outbox; now: number };
type Operation = (filled: Filled) => void;

const row = (now: number) => ({
  id: randomUUID(),
  caseCode: '41709263',
  sealed: new Uint8Array(64),
  seal: 'seal',
  digest: '0'.repeat(64),
  capturedAt: now,
  now,
});

const operations: Record<string, Operation> = {
  insert: ({ outbox, now }) => outbox.insert(row(now)),
  takeDue: ({ outbox, now }) => {
    if (!outbox.takeDue(now)) throw new Error('nothing was due');
  },
  'takeDue + retryAt': ({ outbox, now }) => {
    const entry = outbox.takeDue(now);
    if (!entry) throw new Error('nothing was due');
    outbox.retryAt(entry.id, now + hour, now);
  },
  nextDueAt: ({ outbox }) => {
    if (outbox.nextDueAt() === undefined) throw new Error('nothing waits');
  },
  awaitingFetch: ({ outbox }) => {
    if (outbox.awaitingFetch(20).length !== 20) throw new Error('too few were received');
  },
  codeTaken: ({ outbox }) => {
    if (outbox.codeTaken('00000000')) throw new Error('nobody has this code');
  },
};

/** Does an outbox that a month without clerks has filled still answer as fast as a new one? */
export const outbox100k: Benchmark = {
  name: 'outbox-100k',
  value: `one outbox operation among ${many} cases`,
  baseline: `the same among ${few}`,
  run: async (folder) => {
    const full = fill(join(folder, 'full'), many);
    const empty = fill(join(folder, 'empty'), few);
    try {
      const comparisons: Comparison[] = [];
      for (const [name, operate] of Object.entries(operations)) {
        const medians = await alternate(9, 2, round(full, operate), round(empty, operate));
        comparisons.push({ name: `outbox-100k ${name}`, ...medians, goal: 3 });
      }
      return comparisons;
    } finally {
      full.db.close();
      empty.db.close();
    }
  },
};

/** Milliseconds of one operation; the round is rolled back, so that every round meets the same rows. */
function round({ db, outbox, now }: Filled, operate: Operation): Run {
  return async () => {
    db.exec('BEGIN');
    const taken = await time(() => {
      for (let i = 0; i < operationsPerRound; i += 1) operate({ db, outbox, now });
    });
    db.exec('ROLLBACK');
    return taken / operationsPerRound;
  };
}

/** Half of the cases wait, a quarter was received, a quarter is only the proof of a deletion. */
function fill(folder: string, rows: number): Filled {
  mkdirSync(folder);
  const db = openDatabase(join(folder, 'terminal.db'));
  const outbox = new Outbox(db);
  const now = Date.now();
  db.transaction(() => {
    for (let i = 0; i < rows; i += 1) {
      const item = row(now - hour + Math.floor((i * hour) / rows));
      outbox.insert(item);
      if (i % 2 === 0) continue;
      outbox.markReceived(item.id, now);
      if (i % 4 === 1) {
        db.prepare(`UPDATE outbox SET state = 'deleted' WHERE id = ?`).run(item.id);
        db.prepare('DELETE FROM sealed_case WHERE id = ?').run(item.id);
      }
    }
  })();
  return { db, outbox, now };
}
