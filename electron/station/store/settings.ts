import { z } from 'zod';
import type { Db } from './database.ts';

const stored = z.object({ value: z.string() }).optional();

/** Small durable values of the terminal itself, each with its schema. Never personal data. */
export class Settings {
  readonly #db: Db;
  /** Read for every snapshot: prepared once. */
  #read: ReturnType<Db['prepare']> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Undefined when absent or no longer of the expected shape. */
  get<T>(key: string, schema: z.ZodType<T>): T | undefined {
    this.#read ??= this.#db.prepare('SELECT value FROM setting WHERE key = ?');
    const row = stored.parse(this.#read.get(key));
    return row ? schema.safeParse(JSON.parse(row.value)).data : undefined;
  }

  set(key: string, value: unknown): void {
    this.#db
      .prepare(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, JSON.stringify(value));
  }
}
