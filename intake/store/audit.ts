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

const chunk = 5_000;

/**
 * The number of the first entry that does not fit the chain; undefined when all fit. `newest` limits the look to so
 * many entries at the end.
 */
export async function firstBrokenAuditEntry(
  db: Kysely<Schema>,
  newest = Number.POSITIVE_INFINITY,
): Promise<number | undefined> {
  const read = (above: number, limit: number) =>
    db.selectFrom('audit').selectAll().where('seq', '>', above).orderBy('seq').limit(limit).execute();
  const { last } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  const begin = Math.max(0, last - newest);
  const before = begin === 0 ? undefined : (await read(begin - 1, 1))[0];
  let expected = { seq: begin + 1, previous: before?.hash ?? chainStart };
  for (;;) {
    const entries = await read(expected.seq - 1, chunk);
    for (const entry of entries) {
      const fits =
        entry.seq === expected.seq &&
        entry.previous_hash === expected.previous &&
        entry.hash === entryHash(entry);
      if (!fits) return entry.seq;
      expected = { seq: entry.seq + 1, previous: entry.hash };
    }
    if (entries.length < chunk) return undefined;
  }
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
