import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditEvent } from '../../../domain/technician/event-catalogue.ts';
import type { Db } from './database.ts';

const row = z.object({
  seq: z.number(),
  at: z.number(),
  event: z.string(),
  subject: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof row>;

const genesis = '0'.repeat(64);

/** A chain of hashes: a line that was changed, removed or slipped in breaks every later one. */
export class Audit {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  append(event: AuditEvent, subject: string | null, at: number): void {
    const last = z
      .object({ hash: z.string() })
      .optional()
      .parse(this.#db.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').get());
    const previous = last?.hash ?? genesis;
    this.#db
      .prepare('INSERT INTO audit (at, event, subject, previous, hash) VALUES (?, ?, ?, ?, ?)')
      .run(at, event, subject, previous, link(previous, at, event, subject));
  }

  rows(): AuditRow[] {
    return z.array(row).parse(this.#db.prepare('SELECT * FROM audit ORDER BY seq').all());
  }

  /** Newest first, from before a time. */
  before(at: number, limit: number): AuditRow[] {
    const sql = 'SELECT * FROM audit WHERE at < ? ORDER BY seq DESC LIMIT ?';
    return z.array(row).parse(this.#db.prepare(sql).all(at, limit));
  }

  /** The newest lines, newest first. */
  latest(limit: number): AuditRow[] {
    return z.array(row).parse(this.#db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT ?').all(limit));
  }

  count(event: AuditEvent): number {
    const sql = 'SELECT count(*) AS n FROM audit WHERE event = ?';
    return z.object({ n: z.number() }).parse(this.#db.prepare(sql).get(event)).n;
  }

  /** The sequence number of the first line that does not fit; undefined when the chain holds. */
  firstBreak(): number | undefined {
    let previous = genesis;
    for (const line of this.rows()) {
      if (line.previous !== previous || line.hash !== link(previous, line.at, line.event, line.subject))
        return line.seq;
      previous = line.hash;
    }
    return undefined;
  }
}

const link = (previous: string, at: number, event: string, subject: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, at, event, subject]))
    .digest('hex');
