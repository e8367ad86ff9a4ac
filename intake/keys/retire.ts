import { retentionMs } from '../store/cases.ts';
import type { Store } from '../store/store.ts';
import type { Generation } from './generation.ts';

/** Why a generation is still needed: it is in use for new cases, or somebody may yet come with it. */
export type StillNeeded = 'newest' | 'cases' | 'terminals' | 'certificates';

/**
 * What still needs each generation; nobody does where the list is empty. A terminal seals with the newest key it
 * was given: those that have a newer one may bring older cases for another 96 hours.
 */
export async function neededBy(
  { db }: Store,
  generations: readonly Generation[],
  now: number,
): Promise<Array<{ generation: Generation; needs: StillNeeded[] }>> {
  const waiting = await db
    .selectFrom('case_meta')
    .select('key_id')
    .distinct()
    .where('state', '=', 'received')
    .execute();
  const terminals = await db
    .selectFrom('terminal')
    .select(['newest_key', 'newest_key_since'])
    .where('revoked_at', 'is', null)
    .execute();
  const authorities = await db
    .selectFrom('terminal_certificate')
    .select('authority')
    .distinct()
    .where('not_after', '>', new Date(now))
    .execute();
  const position = (kid: string | null) => generations.findIndex(({ encryption }) => encryption.kid === kid);
  return generations.map((generation, at) => {
    // A case without a note of its key may need any; a terminal that fetched none may seal with the oldest.
    const cases = waiting.some(({ key_id: kid }) => kid === null || position(kid) === at);
    const comes = terminals.some(({ newest_key: kid, newest_key_since: since }) => {
      const safe = position(kid) >= 0 && position(kid) < at && since !== null;
      return !safe || since.getTime() > now - retentionMs;
    });
    const certificates = authorities.some(({ authority }) => authority === generation.authority.kid);
    const needs: StillNeeded[] = [
      ...(at === 0 ? (['newest'] as const) : []),
      ...(cases ? (['cases'] as const) : []),
      ...(comes ? (['terminals'] as const) : []),
      ...(certificates ? (['certificates'] as const) : []),
    ];
    return { generation, needs };
  });
}
