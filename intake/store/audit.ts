import { type Kysely, sql, type Transaction } from 'kysely';
import type { AuditEntry, Schema } from './schema.ts';
import { secretHash } from './secret-hash.ts';

const chainStart = '0'.repeat(64);

type AuditEvent = { event: AuditEntry['event']; caseId?: string; terminalId?: string; staffId?: string };

/**
 * Appends what happened to the hash chain, in the same transaction as the deed. Ids only, no personal data. One
 * writer at a time, from here to the end of its transaction, so that the chain has no forks.
 */
export async function appendAudit(
  transaction: Transaction<Schema>,
  now: number,
  event: AuditEvent,
): Promise<void> {
  const last = await transaction
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const entry = {
    seq: last.seq + 1,
    at: new Date(now),
    event: event.event,
    case_id: event.caseId ?? null,
    terminal_id: event.terminalId ?? null,
    staff_id: event.staffId ?? null,
    previous_hash: last.hash,
  };
  const hash = entryHash(entry);
  await transaction
    .with('moved', (db) => db.updateTable('audit_head').set({ seq: entry.seq, hash }).returning('seq'))
    .insertInto('audit')
    .values({ ...entry, hash })
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
