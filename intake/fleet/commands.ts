import { randomUUID } from 'node:crypto';
import type { Order } from '../../domain/fleet/command.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendAudit } from '../store/audit.ts';
import type { Store } from '../store/store.ts';

/** Puts a command down for the terminal, which fetches it with its next heartbeat; audited with who gave it. */
export function giveCommand(
  { db }: Store,
  { terminalId, order, staffId }: { terminalId: string; order: Order; staffId: string },
  now: number,
): Promise<Result<string, { code: 'not-found' }>> {
  return db.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('terminal')
      .select('id')
      .where('id', '=', terminalId)
      .executeTakeFirst();
    if (!known) return fail({ code: 'not-found' });
    const id = randomUUID();
    await transaction
      .insertInto('fleet_command')
      .values({
        id,
        terminal_id: terminalId,
        command_order: JSON.stringify(order),
        staff_id: staffId,
        given_at: new Date(now),
        done_at: null,
      })
      .execute();
    await appendAudit(transaction, now, { event: `fleet-${order.kind}`, terminalId, staffId });
    return ok(id);
  });
}
