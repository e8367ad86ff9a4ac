import { z } from 'zod';
import type { Db } from './database.ts';

const rows = z.array(z.object({ at: z.number() }));

/** When slips came out of the printer, for the paper forecast. A time says nothing of a person. */
export class SlipsPrinted {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  append(at: number): void {
    this.#db.prepare('INSERT INTO slip_printed (at) VALUES (?)').run(at);
  }

  since(at: number): number[] {
    return rows
      .parse(this.#db.prepare('SELECT at FROM slip_printed WHERE at >= ? ORDER BY row').all(at))
      .map((row) => row.at);
  }

  forget(before: number): void {
    this.#db.prepare('DELETE FROM slip_printed WHERE at < ?').run(before);
  }
}
