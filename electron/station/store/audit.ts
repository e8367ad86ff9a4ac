import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type AuditEvent,
  auditCatalogue,
  type SubjectOf,
} from '../../../domain/technician/event-catalogue.ts';
import type { Db } from './database.ts';
import { Settings } from './settings.ts';

const row = z.object({
  seq: z.number(),
  at: z.number(),
  event: z.string(),
  subject: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
});
const rows = z.array(row);
export type AuditRow = z.infer<typeof row>;

const genesis = '0'.repeat(64);
const beginSetting = 'audit-begin';
const counted = z.object({ n: z.number() });
const hashOnly = z.object({ hash: z.string() }).optional();

/**
 * A chain of hashes: a line that was changed, removed or slipped in breaks every later one. What is forgotten with age
 * leaves its last hash behind, from which the rest goes on.
 */
export class Audit {
  readonly #db: Db;
  readonly #settings: Settings;

  constructor(db: Db) {
    this.#db = db;
    this.#settings = new Settings(db);
  }

  /** Throws when the subject is not of the event's kind: nothing else may come into the log. */
  append<E extends AuditEvent>(event: E, subject: SubjectOf<E>, at: number): void {
    auditCatalogue[event].subject.parse(subject);
    const last = hashOnly.parse(this.#db.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').get());
    const previous = last?.hash ?? this.#begin();
    this.#db
      .prepare('INSERT INTO audit (at, event, subject, previous, hash) VALUES (?, ?, ?, ?, ?)')
      .run(at, event, subject, previous, link(previous, at, event, subject));
  }

  rows(): AuditRow[] {
    return rows.parse(this.#db.prepare('SELECT * FROM audit ORDER BY seq').all());
  }

  /** Newest first, from before a time. */
  before(at: number, limit: number): AuditRow[] {
    const sql = 'SELECT * FROM audit WHERE at < ? ORDER BY seq DESC LIMIT ?';
    return rows.parse(this.#db.prepare(sql).all(at, limit));
  }

  /** The newest lines, newest first. */
  latest(limit: number): AuditRow[] {
    return rows.parse(this.#db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT ?').all(limit));
  }

  count(event: AuditEvent): number {
    const sql = 'SELECT count(*) AS n FROM audit WHERE event = ?';
    return counted.parse(this.#db.prepare(sql).get(event)).n;
  }

  /**
   * Removes the oldest lines, up to the first one of `from` … `now`, and what is more than `most`. A line that a wrong
   * clock has dated goes with its neighbours.
   */
  forget(from: number, now: number, most: number): void {
    const number = z.object({ seq: z.number().nullable() }).optional();
    this.#db.transaction(() => {
      const newest = number.parse(this.#db.prepare('SELECT MAX(seq) AS seq FROM audit').get())?.seq ?? 0;
      const sql = 'SELECT seq FROM audit WHERE at BETWEEN ? AND ? ORDER BY seq LIMIT 1';
      const kept = number.parse(this.#db.prepare(sql).get(from, now))?.seq ?? newest + 1;
      const last = Math.max(kept - 1, newest - most);
      const line = hashOnly.parse(this.#db.prepare('SELECT hash FROM audit WHERE seq = ?').get(last));
      if (!line) return;
      this.#settings.set(beginSetting, line.hash);
      this.#db.prepare('DELETE FROM audit WHERE seq <= ?').run(last);
    })();
  }

  /** The sequence number of the first line that does not fit; undefined when the chain holds. */
  firstBreak(): number | undefined {
    let previous = this.#begin();
    for (const line of this.rows()) {
      if (line.previous !== previous || line.hash !== link(previous, line.at, line.event, line.subject))
        return line.seq;
      previous = line.hash;
    }
    return undefined;
  }

  /** The hash of the last line that was forgotten. */
  #begin(): string {
    return this.#settings.get(beginSetting, z.string()) ?? genesis;
  }
}

const link = (previous: string, at: number, event: string, subject: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, at, event, subject]))
    .digest('hex');
