import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { objectName } from './object-store.ts';

type Named = { id: string; digest: string };

/** An object whose case never came, because a process died in between, is removed after so long. */
export const orphanMs = 3_600_000;
const sweepBatch = 50;

/**
 * Puts the package where it is to lie before its case is noted. In an object store its removal is planned first
 * and called off by `keepPackage`, so that nothing stays there that no case knows of.
 */
export async function preparePackage(
  { db, objects }: Store,
  named: Named,
  sealed: Uint8Array,
  now: number,
): Promise<void> {
  if (!objects) return;
  const due = { due_at: new Date(now + orphanMs) };
  await db
    .insertInto('object_removal')
    .values({ case_id: named.id, digest: named.digest, ...due })
    .onConflict((conflict) => conflict.columns(['case_id', 'digest']).doUpdateSet(due))
    .execute();
  await objects.put(objectName(named), sealed);
}

/** Within the transaction that notes the case. Throws when the prepared object was removed meanwhile. */
export async function keepPackage(
  { objects }: Store,
  transaction: Transaction<Schema>,
  named: Named,
  sealed: Uint8Array,
): Promise<void> {
  if (!objects) {
    await transaction.insertInto('case_package').values({ case_id: named.id, sealed }).execute();
    return;
  }
  const calledOff = await transaction
    .deleteFrom('object_removal')
    .where('case_id', '=', named.id)
    .where('digest', '=', named.digest)
    .executeTakeFirst();
  if (calledOff.numDeletedRows !== 1n) throw new Error('The prepared package is gone');
}

/** Fetches from the object store what does not lie in the database; cases without a package are left out. */
export async function readPackages<Case extends Named & { sealed: Uint8Array | null }>(
  { objects }: Store,
  cases: readonly Case[],
): Promise<(Case & { sealed: Uint8Array })[]> {
  const read = cases.map(async (one) => {
    const sealed = one.sealed ?? (await objects?.get(objectName(one)));
    return sealed ? [{ ...one, sealed }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** Within the transaction that ends the cases; objects go with the next `sweepObjects`. */
export async function removePackages(
  { objects }: Store,
  transaction: Transaction<Schema>,
  cases: readonly Named[],
  now: number,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  await transaction.deleteFrom('case_package').where('case_id', 'in', ids).execute();
  if (!objects) return;
  const due = { due_at: new Date(now) };
  await transaction
    .insertInto('object_removal')
    .values(cases.map(({ id, digest }) => ({ case_id: id, digest, ...due })))
    .onConflict((conflict) => conflict.columns(['case_id', 'digest']).doUpdateSet(due))
    .execute();
}

/** Removes the objects that are due; any process may, also several at once. */
export async function sweepObjects({ db, objects }: Store, now: number): Promise<void> {
  if (!objects) return;
  let more = true;
  while (more)
    more = await db.transaction().execute(async (transaction) => {
      const due = await transaction
        .selectFrom('object_removal')
        .leftJoin('case_meta', (join) =>
          join
            .onRef('case_meta.id', '=', 'object_removal.case_id')
            .onRef('case_meta.digest', '=', 'object_removal.digest')
            .on('state', '=', 'received'),
        )
        .select(['case_id as id', 'object_removal.digest', 'state'])
        .where('due_at', '<=', new Date(now))
        .orderBy('due_at')
        .limit(sweepBatch)
        .forUpdate('object_removal')
        .skipLocked()
        .execute();
      for (const { id, digest, state } of due) {
        // A second copy of an upload plans a removal too; where the case waits, its object stays.
        if (state === null) await objects.delete(objectName({ id, digest }));
        await transaction
          .deleteFrom('object_removal')
          .where('case_id', '=', id)
          .where('digest', '=', digest)
          .execute();
      }
      return due.length === sweepBatch;
    });
}
