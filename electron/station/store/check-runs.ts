import { z } from 'zod';
import {
  type CheckRun,
  checkId,
  checkRun,
  deviceOfCheck,
  latestRuns,
} from '../../../domain/technician/check.ts';
import type { Db } from './database.ts';

const dbRow = z.object({
  row: z.number(),
  at: z.number(),
  id: checkId,
  ok: z.number(),
  value: z.number().nullable(),
  detail: z.string(),
  ms: z.number(),
  by: checkRun.shape.by,
});
const dbRows = z.array(dbRow);

/** What was checked, one row a run, never changed; the readiness report is made of the latest. */
export class CheckRuns {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  append(run: Omit<CheckRun, 'row' | 'device' | 'at'>, at: number): CheckRun {
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO check_run (at, id, ok, value, detail, ms, by) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(at, run.id, run.ok ? 1 : 0, run.value, run.detail, run.ms, run.by);
    return {
      ...run,
      row: Number(lastInsertRowid),
      at: new Date(at).toISOString(),
      device: deviceOfCheck[run.id],
    };
  }

  /** The latest run of every check, ordered by row. */
  latest(): CheckRun[] {
    const sql = 'SELECT * FROM check_run WHERE row IN (SELECT MAX(row) FROM check_run GROUP BY id)';
    return latestRuns(this.#read(sql));
  }

  /** Newest first, from before a time. */
  before(at: number, limit: number): CheckRun[] {
    return this.#read('SELECT * FROM check_run WHERE at < ? ORDER BY row DESC LIMIT ?', at, limit);
  }

  /** Removes what is from before a time or more than `most`; the latest run of each check stays for the report. */
  forget(before: number, most: number): void {
    this.#db
      .prepare(
        `DELETE FROM check_run WHERE (at < ? OR row <= (SELECT MAX(row) FROM check_run) - ?)
           AND row NOT IN (SELECT MAX(row) FROM check_run GROUP BY id)`,
      )
      .run(before, most);
  }

  #read(sql: string, ...values: number[]): CheckRun[] {
    return dbRows.parse(this.#db.prepare(sql).all(...values)).map(({ at, ok, ...run }) => ({
      ...run,
      at: new Date(at).toISOString(),
      ok: ok === 1,
      device: deviceOfCheck[run.id],
    }));
  }
}
