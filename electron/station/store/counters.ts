import { z } from 'zod';
import {
  type CounterName,
  type CountersRequest,
  counterName,
  hourOf,
} from '../../../domain/counters/counter.ts';
import type { Db } from './database.ts';

/** Hours are kept so long, sent or not. */
export const counterRetentionMs = 30 * 24 * 3_600_000;
const hoursAtOnce = 100;
const row = z.object({ hour: z.string(), name: counterName, value: z.number() });
const rows = z.array(row);

/** What the terminal counts, per hour and never per person. */
export class Counters {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  add(names: readonly CounterName[], now: number): void {
    const insert = this.#db.prepare(
      'INSERT INTO counter (hour, name, value) VALUES (?, ?, 1) ON CONFLICT (hour, name) DO UPDATE SET value = value + 1',
    );
    for (const name of names) insert.run(hourOf(now), name);
  }

  /** Hours that are over and were not sent, oldest first. */
  unsent(now: number): CountersRequest['hours'] {
    const sql = `SELECT hour, name, value FROM counter WHERE sent = 0 AND hour IN
      (SELECT DISTINCT hour FROM counter WHERE sent = 0 AND hour < ? ORDER BY hour LIMIT ${hoursAtOnce})
      ORDER BY hour`;
    const hours = new Map<string, CountersRequest['hours'][number]['counters']>();
    for (const { hour, name, value } of rows.parse(this.#db.prepare(sql).all(hourOf(now))))
      hours.set(hour, { ...hours.get(hour), [name]: value });
    return [...hours].map(([hour, counters]) => ({ hour, counters }));
  }

  markSent(hours: readonly string[]): void {
    const mark = this.#db.prepare('UPDATE counter SET sent = 1 WHERE hour = ?');
    for (const hour of hours) mark.run(hour);
  }

  forgetOld(now: number): void {
    this.#db.prepare('DELETE FROM counter WHERE hour < ?').run(hourOf(now - counterRetentionMs));
  }
}
