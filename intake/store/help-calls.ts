import type { Store } from './store.ts';

/** Puts a terminal's call up, or renews it with the step where the citizen is now. */
export async function putHelpCall(
  { db }: Store,
  terminalId: string,
  step: string,
  now: number,
): Promise<void> {
  const call = { terminal_id: terminalId, step, called_at: new Date(now), answered_at: null };
  await db
    .insertInto('help_call')
    .values(call)
    .onConflict((conflict) => conflict.column('terminal_id').doUpdateSet(call))
    .execute();
}

/** Somebody sets out: the call is no longer shown, and the terminal learns it. */
export async function answerHelpCall({ db }: Store, terminalId: string, now: number): Promise<void> {
  await db
    .updateTable('help_call')
    .set({ answered_at: new Date(now) })
    .where('terminal_id', '=', terminalId)
    .execute();
}

/** The session is over. */
export async function removeHelpCall({ db }: Store, terminalId: string): Promise<void> {
  await db.deleteFrom('help_call').where('terminal_id', '=', terminalId).execute();
}

/** The calls that nobody has answered yet, the longest waiting first. */
export const helpCalls = ({ db }: Store) =>
  db.selectFrom('help_call').selectAll().where('answered_at', 'is', null).orderBy('called_at').execute();

/** Whether somebody has set out to this terminal. */
export async function isHelpComing({ db }: Store, terminalId: string): Promise<boolean> {
  const call = await db
    .selectFrom('help_call')
    .select('answered_at')
    .where('terminal_id', '=', terminalId)
    .executeTakeFirst();
  return call !== undefined && call.answered_at !== null;
}
