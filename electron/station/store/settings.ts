import { z } from 'zod';
import type { Db } from './database.ts';

/** Small durable values of the terminal itself, each with its schema. Never personal data. */
export class Settings {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Undefined when absent or no longer of the expected shape. */
  get<T>(key: string, schema: z.ZodType<T>): T | undefined {
    const row = z
      .object({ value: z.string() })
      .optional()
      .parse(this.#db.prepare('SELECT value FROM setting WHERE key = ?').get(key));
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
