import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Terminal } from './schema.ts';
import { secretHash } from './secret-hash.ts';
import type { Store } from './store.ts';

/** Makes a one-time code usable; a code that is already known, used or not, stays as it is. */
export async function addEnrolmentCode({ db }: Store, code: string, now: number): Promise<void> {
  await db
    .insertInto('enrolment_code')
    .values({ code_hash: secretHash(code), created_at: new Date(now), used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Uses the code up and stores the terminal's key. A key that is known keeps its terminal id. */
export function enrolTerminal(
  { db }: Store,
  request: { code: string; publicKey: string; thumbprint: string; now: number },
): Promise<Result<string, { code: 'enrolment-code' }>> {
  return db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('enrolment_code')
      .set({ used_at: new Date(request.now) })
      .where('code_hash', '=', secretHash(request.code))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) return fail({ code: 'enrolment-code' });
    const { id } = await transaction
      .insertInto('terminal')
      .values({
        id: randomUUID(),
        thumbprint: request.thumbprint,
        public_key: request.publicKey,
        enrolled_at: new Date(request.now),
      })
      .onConflict((conflict) =>
        conflict.column('thumbprint').doUpdateSet({ enrolled_at: new Date(request.now) }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    await appendAudit(transaction, request.now, { event: 'enrolled', terminalId: id });
    return ok(id);
  });
}

/** The terminal with this id; any text may be asked for. */
export async function findTerminal({ db }: Store, id: string): Promise<Terminal | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return db.selectFrom('terminal').selectAll().where('id', '=', id).executeTakeFirst();
}

/** False when this terminal has used the nonce before. */
export async function spendNonce(
  { db }: Store,
  nonce: { terminalId: string; value: string; expiresAt: number },
): Promise<boolean> {
  const inserted = await db
    .insertInto('used_nonce')
    .values({
      terminal_id: nonce.terminalId,
      nonce_hash: secretHash(nonce.value),
      expires_at: new Date(nonce.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
