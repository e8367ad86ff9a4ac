import { z } from 'zod';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { type Db, truncateLog } from './database.ts';

export const outboxState = z.enum([
  'waiting',
  'sending',
  'received',
  'fetched',
  'deleted',
  'refused',
  'expired',
]);

const entry = z.object({
  id: z.string(),
  caseCode: z.string(),
  seal: z.string(),
  digest: z.string(),
  bytes: z.number(),
  state: outboxState,
  attempts: z.number(),
  nextAttemptAt: z.number().nullable(),
  capturedAt: z.number(),
  purgeAt: z.number(),
});
/** One sealed case on its way; times in epoch milliseconds. The sealed bytes are read on their own. */
export type OutboxEntry = z.infer<typeof entry>;

const entries = z.array(entry);
const maybeEntry = entry.optional();
const ids = z.array(z.object({ id: z.string() }).transform(({ id }) => id));
const earliest = z.object({ at: z.number().nullable() });
const maybeSealed = z.object({ sealed: z.instanceof(Uint8Array) }).optional();
const unsent = z.object({ count: z.number(), oldestAt: z.number().nullable() });
type Unsent = z.infer<typeof unsent>;

const columns = `id, case_code AS caseCode, seal, digest, bytes, state, attempts,
  next_attempt_at AS nextAttemptAt, captured_at AS capturedAt, purge_at AS purgeAt`;

const notAtIntake = `'waiting','sending','refused'`;

/** Sealed cases and their way: waiting → sending → received → fetched → deleted, or refused, or expired. */
export class Outbox {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Part of the transaction that removes the draft. */
  insert(item: {
    id: string;
    caseCode: string;
    sealed: Uint8Array;
    seal: string;
    digest: string;
    capturedAt: number;
    now: number;
  }): void {
    const row = { ...item, bytes: item.sealed.length, purgeAt: item.capturedAt + retentionMs };
    this.#run(
      `INSERT INTO outbox (id, case_code, seal, digest, bytes, state, next_attempt_at, captured_at, purge_at, changed_at)
       VALUES (@id, @caseCode, @seal, @digest, @bytes, 'waiting', @now, @capturedAt, @purgeAt, @now)`,
      row,
    );
    this.#run('INSERT INTO sealed_case (id, purge_at, sealed) VALUES (@id, @purgeAt, @sealed)', row);
  }

  /** The case that has waited longest and is due, marked as being sent. */
  takeDue(now: number): OutboxEntry | undefined {
    return this.#one(
      `UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at = @now
       WHERE id = (SELECT id FROM outbox WHERE state = 'waiting' AND next_attempt_at <= @now AND purge_at > @now
                   ORDER BY next_attempt_at LIMIT 1)
       RETURNING ${columns}`,
      { now },
    );
  }

  /** When the next waiting case becomes due; undefined when none waits. */
  nextDueAt(): number | undefined {
    const sql = `SELECT min(next_attempt_at) AS at FROM outbox WHERE state = 'waiting'`;
    return earliest.parse(this.#db.prepare(sql).get()).at ?? undefined;
  }

  /** Cases that the intake does not have yet, refused ones included, and when the oldest was captured. */
  unsent(): Unsent {
    return this.#countIn(notAtIntake);
  }

  /** Of these, the ones that the intake may still take. */
  underWay(): Unsent {
    return this.#countIn(`'waiting','sending'`);
  }

  /** Cases of which the intake has no copy. */
  unsentIds(): string[] {
    const sql = `SELECT id FROM outbox WHERE state IN (${notAtIntake})`;
    return ids.parse(this.#db.prepare(sql).all());
  }

  sealedBytes(id: string): Uint8Array | undefined {
    const row = this.#db.prepare('SELECT sealed FROM sealed_case WHERE id = ?').get(id);
    return maybeSealed.parse(row)?.sealed;
  }

  retryAt(id: string, at: number, now: number): void {
    this.#run(
      `UPDATE outbox SET state = 'waiting', next_attempt_at = @at, changed_at = @now WHERE id = @id AND state = 'sending'`,
      { id, at, now },
    );
  }

  /** The network is back: whatever waits is due at once. */
  retryAllNow(now: number): void {
    this.#run(`UPDATE outbox SET next_attempt_at = @now WHERE state = 'waiting' AND next_attempt_at > @now`, {
      now,
    });
  }

  /** Signed anew: also what was refused may be taken now. */
  reseal(id: string, seal: string, now: number): void {
    this.#run(
      `UPDATE outbox SET seal = @seal, state = 'waiting', next_attempt_at = @now, changed_at = @now WHERE id = @id`,
      { id, seal, now },
    );
  }

  /** After a start: what a crashed station was sending waits again; the intake knows an id it has seen. */
  recoverSending(now: number): void {
    this.#run(`UPDATE outbox SET state = 'waiting', next_attempt_at = @now WHERE state = 'sending'`, { now });
  }

  markReceived(id: string, now: number): void {
    this.#run(
      `UPDATE outbox SET state = 'received', next_attempt_at = NULL, changed_at = @now WHERE id = @id AND state IN ('waiting','sending')`,
      { id, now },
    );
  }

  markRefused(id: string, now: number): void {
    this.#run(
      `UPDATE outbox SET state = 'refused', next_attempt_at = NULL, changed_at = @now WHERE id = @id AND state = 'sending'`,
      { id, now },
    );
  }

  /** The clerk took the case over: the sealed bytes go in the same transaction. False when they were gone already. */
  eraseFetched(id: string, now: number): boolean {
    const erased = this.#db.transaction(() => {
      if (this.#run('DELETE FROM sealed_case WHERE id = @id', { id }) === 0) return false;
      this.#end(id, 'fetched', now);
      this.#end(id, 'deleted', now);
      return true;
    })();
    if (erased) truncateLog(this.#db);
    return erased;
  }

  /** The times of cases that were captured between two times were wrong by so much. */
  shiftCaptured(from: number, to: number, by: number): void {
    this.#db.transaction(() => {
      this.#run(
        `UPDATE sealed_case SET purge_at = purge_at + @by
         WHERE id IN (SELECT id FROM outbox WHERE captured_at BETWEEN @from AND @to)`,
        { from, to, by },
      );
      this.#run(
        `UPDATE outbox SET captured_at = captured_at + @by, purge_at = purge_at + @by, changed_at = changed_at + @by,
         next_attempt_at = next_attempt_at + @by WHERE captured_at BETWEEN @from AND @to`,
        { from, to, by },
      );
    })();
  }

  /** Removes every sealed case whose 96 hours are over, whatever its state; returns their ids. */
  expire(now: number): string[] {
    const expired = this.#db.transaction(() => {
      const rows = this.#db.prepare('DELETE FROM sealed_case WHERE purge_at <= ? RETURNING id').all(now);
      const over = ids.parse(rows);
      for (const id of over) this.#end(id, 'expired', now);
      return over;
    })();
    if (expired.length > 0) truncateLog(this.#db);
    return expired;
  }

  /** Rows without content are kept for 30 days as proof of deletion. */
  forgetOld(now: number): void {
    this.#run(
      'DELETE FROM outbox WHERE changed_at < @before AND NOT EXISTS (SELECT 1 FROM sealed_case WHERE sealed_case.id = outbox.id)',
      { before: now - 30 * 86_400_000 },
    );
  }

  awaitingFetch(limit: number): string[] {
    const sql = `SELECT id FROM outbox WHERE state = 'received' ORDER BY captured_at LIMIT ?`;
    return ids.parse(this.#db.prepare(sql).all(limit));
  }

  codeTaken(caseCode: string): boolean {
    return this.#db.prepare('SELECT 1 FROM outbox WHERE case_code = ?').get(caseCode) !== undefined;
  }

  get(id: string): OutboxEntry | undefined {
    return this.#one(`SELECT ${columns} FROM outbox WHERE id = @id`, { id });
  }

  /** All that the intake does not have yet and the latest `limit` of the others, newest first by the terminal's clock. */
  unsentAndLatest(limit: number): OutboxEntry[] {
    const sql = `SELECT ${columns} FROM outbox WHERE state IN (${notAtIntake}) OR id IN
      (SELECT id FROM outbox WHERE state NOT IN (${notAtIntake}) ORDER BY captured_at DESC LIMIT ?)
      ORDER BY captured_at DESC`;
    return entries.parse(this.#db.prepare(sql).all(limit));
  }

  #end(id: string, state: 'fetched' | 'deleted' | 'expired', now: number): void {
    this.#run('UPDATE outbox SET state = @state, next_attempt_at = NULL, changed_at = @now WHERE id = @id', {
      id,
      state,
      now,
    });
  }

  #countIn(states: string): Unsent {
    return unsent.parse(
      this.#db
        .prepare(
          `SELECT count(*) AS count, min(captured_at) AS oldestAt FROM outbox WHERE state IN (${states})`,
        )
        .get(),
    );
  }

  #one(sql: string, params: object): OutboxEntry | undefined {
    return maybeEntry.parse(this.#db.prepare(sql).get(params));
  }

  #run(sql: string, params: object): number {
    return this.#db.prepare(sql).run(params).changes;
  }
}
