import type { Store } from './store.ts';

/** Puts a terminal's call up, or renews it with the step where the citizen is now. */
export async function putHelpCall(
  { db }: Store,
  terminalId: string,
  step: string,
  now: number,
): Promise<void> {
  const call = { terminal_id: terminalId, step, called_at: new Date(now) };
  await db
    .insertInto('help_call')
    .values(call)
    .onConflict((conflict) => conflict.column('terminal_id').doUpdateSet(call))
    .execute();
}

/** Somebody went there, or the session is over. */
export async function removeHelpCall({ db }: Store, terminalId: string): Promise<void> {
  await db.deleteFrom('help_call').where('terminal_id', '=', terminalId).execute();
}

/** The open calls, the longest waiting first. */
export const helpCalls = ({ db }: Store) =>
  db.selectFrom('help_call').selectAll().orderBy('called_at').execute();
