import { z } from 'zod';
import { language } from '../../../domain/session/language.ts';
import { slipContent } from '../../../domain/slip/slip.ts';
import type { Copies } from './copies.ts';
import type { Db } from './database.ts';

/**
 * The slip that is still owed to a citizen: written with the sealed case, before anything is printed, so that a
 * crash never loses the code. It holds no personal data.
 */
export const pendingSlip = z.strictObject({
  content: slipContent,
  language,
  /** "printing" found after a start means: nobody knows whether it came out. */
  printing: z.enum(['waiting', 'printing', 'printed', 'failed']),
});
export type PendingSlip = z.infer<typeof pendingSlip>;

const stored = z.object({ slip: z.string() }).optional();

export class PendingSlipStore {
  readonly #db: Db;
  readonly #copies: Copies;

  constructor(db: Db, copies: Copies) {
    this.#db = db;
    this.#copies = copies;
  }

  put(slip: PendingSlip): void {
    this.#copies.putSlip(slip);
    this.#db
      .prepare(
        'INSERT INTO pending_slip (id, slip) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET slip = excluded.slip',
      )
      .run(JSON.stringify(slip));
  }

  get(): PendingSlip | undefined {
    const row = stored.parse(this.#db.prepare('SELECT slip FROM pending_slip').get());
    return row ? pendingSlip.safeParse(JSON.parse(row.slip)).data : undefined;
  }

  remove(): void {
    this.#db.exec('DELETE FROM pending_slip');
    this.#copies.removeSlip();
  }
}
