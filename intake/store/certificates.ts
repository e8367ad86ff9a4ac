import { appendAudit } from './audit.ts';
import type { Store } from './store.ts';

/** Notes a certificate that was issued; only noted ones are accepted. */
export async function noteCertificate(
  { db }: Store,
  issued: { terminalId: string; fingerprint: string; authority: string; notAfter: number },
  now: number,
): Promise<void> {
  const { terminalId, fingerprint, authority, notAfter } = issued;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('terminal_certificate')
      .values({
        fingerprint,
        terminal_id: terminalId,
        authority,
        issued_at: new Date(now),
        not_after: new Date(notAfter),
      })
      .execute();
    await appendAudit(transaction, now, { event: 'certified', terminalId });
  });
}

/** Whether this certificate was issued to this terminal and holds now. */
export async function certificateHolds(
  { db }: Store,
  { fingerprint, terminalId }: { fingerprint: string; terminalId: string },
  now: number,
): Promise<boolean> {
  const found = await db
    .selectFrom('terminal_certificate')
    .select('fingerprint')
    .where('fingerprint', '=', fingerprint)
    .where('terminal_id', '=', terminalId)
    .where('not_after', '>', new Date(now))
    .executeTakeFirst();
  return found !== undefined;
}
