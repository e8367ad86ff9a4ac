import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
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
    .values({ code_hash: secretHash(code), created_at: new Date(now), used_at: null, used_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The answer to an enrolment may be lost: so long the key that used a code may ask again. */
export const enrolAgainMs = 60 * 60_000;

/**
 * Uses the code up and stores the terminal's key; the same key may use it again for an hour. A key that is known keeps its
 * terminal id; one that was revoked stays so (`not-enrolled`), its terminal has to make itself a new one.
 */
export function enrolTerminal(
  { db }: Store,
  request: { code: string; publicKey: string; thumbprint: string; now: number },
): Promise<Result<string, { code: 'enrolment-code' | 'not-enrolled' }>> {
  return db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('enrolment_code')
      .set(({ fn, val }) => ({
        used_at: fn.coalesce('used_at', val(new Date(request.now))),
        used_by: request.thumbprint,
      }))
      .where('code_hash', '=', secretHash(request.code))
      .where(({ and, eb, or }) =>
        or([
          eb('used_at', 'is', null),
          and([
            eb('used_by', '=', request.thumbprint),
            eb('used_at', '>', new Date(request.now - enrolAgainMs)),
          ]),
        ]),
      )
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) return fail({ code: 'enrolment-code' });
    const { id, revoked_at: revoked } = await transaction
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
      .returning(['id', 'revoked_at'])
      .executeTakeFirstOrThrow();
    if (revoked) return fail({ code: 'not-enrolled' });
    await appendAudit(transaction, request.now, { event: 'enrolled', terminalId: id });
    return ok(id);
  });
}

/** Whether any terminal ever enrolled, revoked ones too. */
export async function knowsTerminals({ db }: Store): Promise<boolean> {
  return (await db.selectFrom('terminal').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The terminal with this id unless it was revoked; any text may be asked for. */
export async function findTerminal({ db }: Store, id: string): Promise<Terminal | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return db
    .selectFrom('terminal')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Notes which encryption key the terminal has been given as the newest, and since when. */
export async function noteNewestKey({ db }: Store, id: string, keyId: string, now: number): Promise<void> {
  await db
    .updateTable('terminal')
    .set({ newest_key: keyId, newest_key_since: new Date(now) })
    .where('id', '=', id)
    .where('newest_key', 'is distinct from', keyId)
    .execute();
}

/** So many requests of one terminal may be fresh at a time, in two to four minutes; ten times what one needs. */
export const requestLimit = 1_200;

/**
 * Spends a request's nonce: `replayed-request` when this terminal has used it before, `rate-limited` beyond its
 * limit. The nonces are in the database, so both hold whichever process is asked.
 */
export async function spendNonce(
  { db }: Store,
  nonce: { terminalId: string; value: string; expiresAt: number },
): Promise<Result<null, { code: 'replayed-request' | 'rate-limited' }>> {
  const ofTerminal = db.selectFrom('used_nonce').where('terminal_id', '=', nonce.terminalId);
  const hash = secretHash(nonce.value);
  const { numInsertedOrUpdatedRows: inserted } = await db
    .insertInto('used_nonce')
    .columns(['terminal_id', 'nonce_hash', 'expires_at'])
    .expression(
      // The database need not wait for its disk: what a crash forgets could be sent again for two minutes, and every
      // request of a terminal may come twice.
      sql`select ${nonce.terminalId}::uuid, ${hash}, ${new Date(nonce.expiresAt)}::timestamptz
        from set_config('synchronous_commit', 'off', true)
        where (${ofTerminal.select(({ fn }) => fn.countAll().as('count'))}) < ${requestLimit}`,
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted === 1n) return ok(null);
  const known = await ofTerminal.select('nonce_hash').where('nonce_hash', '=', hash).executeTakeFirst();
  return fail({ code: known ? 'replayed-request' : 'rate-limited' });
}

/** Withdraws all trust from a terminal and its certificates; false when there is none with this id. */
export function revokeTerminal({ db }: Store, id: string, now: number): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const revoked = await transaction
      .updateTable('terminal')
      .set({ revoked_at: new Date(now) })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) return false;
    await appendAudit(transaction, now, { event: 'revoked', terminalId: id });
    return true;
  });
}
