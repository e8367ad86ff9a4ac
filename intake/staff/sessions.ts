import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { appendAudit } from '../store/audit.ts';
import { newSecret, secretHash } from '../store/secret-hash.ts';
import type { Store } from '../store/store.ts';
import type { PendingSignIn, Vouched } from './open-id.ts';
import { type StaffRole, staffRole } from './role.ts';

/** Without a hand at the keyboard the page locks after so long, and signing in anew is needed. */
export const idleLockMs = 30 * 60_000;
/** A working day; after it signing in anew is needed whatever happens. */
export const sessionLifetimeMs = 12 * 3_600_000;
/** So long may the identity provider take. */
export const signInLifetimeMs = 10 * 60_000;

/** Somebody who is signed in. */
export interface Staff {
  id: string;
  roles: StaffRole[];
  lockAt: number;
}

/** Keeps what the way back from the identity provider needs; returns the secret of the browser that may use it. */
export async function keepSignIn(
  { db }: Store,
  { pending, returnTo }: { pending: PendingSignIn; returnTo: string },
  now: number,
): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto('staff_sign_in')
    .values({
      token_hash: secretHash(secret),
      state: pending.state,
      nonce: pending.nonce,
      code_verifier: pending.codeVerifier,
      return_to: returnTo,
      expires_at: new Date(now + signInLifetimeMs),
    })
    .execute();
  return secret;
}

/** What was kept for this browser, once. */
export async function spendSignIn(
  { db }: Store,
  secret: string,
  now: number,
): Promise<{ pending: PendingSignIn; returnTo: string } | undefined> {
  const kept = await db
    .deleteFrom('staff_sign_in')
    .where('token_hash', '=', secretHash(secret))
    .returningAll()
    .executeTakeFirst();
  if (!kept || kept.expires_at.getTime() <= now) return undefined;
  const { state, nonce, code_verifier: codeVerifier, return_to: returnTo } = kept;
  return { pending: { state, nonce, codeVerifier }, returnTo };
}

/** Opens a session and returns its secret. The same person keeps their pseudonymous id. */
export function openSession({ db }: Store, { subject, roles }: Vouched, now: number): Promise<string> {
  const secret = newSecret();
  return db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('staff_member')
      .values({ id: randomUUID(), subject_hash: secretHash(subject), seen_at: new Date(now) })
      .onConflict((conflict) => conflict.column('subject_hash').doUpdateSet({ seen_at: new Date(now) }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('staff_session')
      .values({
        token_hash: secretHash(secret),
        staff_id: id,
        roles: JSON.stringify(roles),
        used_at: new Date(now),
        ends_at: new Date(now + sessionLifetimeMs),
      })
      .execute();
    await appendAudit(transaction, now, { event: 'signed-in', staffId: id });
    return secret;
  });
}

/** Who holds this secret; undefined when nobody does, the lock has come or the day is over. */
export async function staffWith({ db }: Store, secret: string, now: number): Promise<Staff | undefined> {
  const session = await db
    .selectFrom('staff_session')
    .selectAll()
    .where('token_hash', '=', secretHash(secret))
    .executeTakeFirst();
  if (!session) return undefined;
  const lockAt = Math.min(session.used_at.getTime() + idleLockMs, session.ends_at.getTime());
  if (lockAt <= now) return undefined;
  return { id: session.staff_id, roles: z.array(staffRole).parse(JSON.parse(session.roles)), lockAt };
}

/** Somebody works: the lock comes later. */
export async function keepAwake({ db }: Store, secret: string, now: number): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ used_at: new Date(now) })
    .where('token_hash', '=', secretHash(secret))
    .execute();
}

/** Ends the session, if it is still there. */
export function endSession({ db }: Store, secret: string, now: number): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('staff_session')
      .where('token_hash', '=', secretHash(secret))
      .returning('staff_id')
      .executeTakeFirst();
    if (ended) await appendAudit(transaction, now, { event: 'signed-out', staffId: ended.staff_id });
  });
}

/** A person who has not signed in for a year is forgotten: their entries in the audit then name nobody. */
export const memberRetentionMs = 365 * 24 * 3_600_000;

/** Deletes what is due: sessions behind their lock, sign-ins that were not finished, people who are gone. */
export async function purgeStaff({ db }: Store, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const locked = await transaction
      .deleteFrom('staff_session')
      .where((expression) =>
        expression.or([
          expression('used_at', '<=', new Date(now - idleLockMs)),
          expression('ends_at', '<=', new Date(now)),
        ]),
      )
      .returning('staff_id')
      .execute();
    for (const { staff_id: staffId } of locked)
      await appendAudit(transaction, now, { event: 'locked', staffId });
  });
  await db.deleteFrom('staff_sign_in').where('expires_at', '<=', new Date(now)).execute();
  await db
    .deleteFrom('staff_member')
    .where('seen_at', '<=', new Date(now - memberRetentionMs))
    .execute();
}
