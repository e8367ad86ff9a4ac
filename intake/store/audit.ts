import { type Kysely, sql, type Transaction } from 'kysely';
import type { AuditEntry, Schema } from './schema.ts';
import { secretHash } from './secret-hash.ts';

const chainStart = '0'.repeat(64);
/** Any fixed number: one writer at a time, so that the chain has no forks. */
const auditLock = 760_120_001;

type AuditEvent = { event: AuditEntry['event']; caseId?: string; terminalId?: string; staffId?: string };

/** Appends what happened to the hash chain, in the same transaction as the deed. Ids only, no personal data. */
export async function appendAudit(
  transaction: Transaction<Schema>,
  now: number,
  event: AuditEvent,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${auditLock}::bigint)`.execute(transaction);
  const last = await transaction
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date(now),
    event: event.event,
    case_id: event.caseId ?? null,
    terminal_id: event.terminalId ?? null,
    staff_id: event.staffId ?? null,
    previous_hash: last?.hash ?? chainStart,
  };
  await transaction
    .insertInto('audit')
    .values({ ...entry, hash: entryHash(entry) })
    .execute();
}

/** The number of the first entry that does not fit the chain; undefined when all fit. */
export async function firstBrokenAuditEntry(db: Kysely<Schema>): Promise<number | undefined> {
  let expected = { seq: 1, previous: chainStart };
  for (const entry of await db.selectFrom('audit').selectAll().orderBy('seq').execute()) {
    const fits =
      entry.seq === expected.seq &&
      entry.previous_hash === expected.previous &&
      entry.hash === entryHash(entry);
    if (!fits) return entry.seq;
    expected = { seq: entry.seq + 1, previous: entry.hash };
  }
  return undefined;
}

const entryHash = (entry: Omit<AuditEntry, 'hash'>): string =>
  secretHash(
    JSON.stringify([
      entry.seq,
      entry.at.toISOString(),
      entry.event,
      entry.case_id ?? null,
      entry.terminal_id ?? null,
      // Entries from before there was a sign-in have none, and keep their hash.
      ...(entry.staff_id ? [entry.staff_id] : []),
      entry.previous_hash,
    ]),
  );
