import { heartbeat, heartbeatAnswer } from '../../domain/fleet/heartbeat.ts';
import { helpCallList } from '../desk/contract.ts';
import type { IntakeContext } from '../server/context.ts';
import { refuse } from '../server/failure.ts';
import { answers, byId, type Routes } from '../server/routes.ts';
import { authenticate, authenticated, signedByTerminal } from '../server/terminal-auth.ts';
import { requireStaff, staffOf } from '../staff/guard.ts';
import { answerHelpCall } from '../store/help-calls.ts';
import { giveCommand } from './commands.ts';
import { commandAnswer, commandRequest, fleetAnswer } from './contract.ts';
import { fleetNow } from './fleet.ts';
import { takeHeartbeat } from './heartbeats.ts';

/** Heartbeats of the terminals, and the page of those who look after them. */
export function fleetRoutes(app: Routes, context: IntakeContext): void {
  const { store, clock } = context;
  const staff = { onRequest: requireStaff(context, 'technician', 'administrator') };

  app.post(
    '/v1/heartbeat',
    {
      onRequest: authenticate(context),
      schema: { security: signedByTerminal, body: heartbeat, response: answers(heartbeatAnswer) },
    },
    async (request) => ({
      commands: await takeHeartbeat(store, authenticated(request).id, request.body, clock.now()),
    }),
  );

  app.get('/fleet/api/terminals', { ...staff, schema: { response: answers(fleetAnswer) } }, async () => ({
    now: new Date(clock.now()).toISOString(),
    terminals: await fleetNow(store, clock.now()),
  }));

  app.post(
    '/fleet/api/terminals/:id/commands',
    { ...staff, schema: { params: byId, body: commandRequest, response: answers(commandAnswer) } },
    async (request, reply) => {
      const given = await giveCommand(
        store,
        { terminalId: request.params.id, order: request.body.order, staffId: staffOf(request).id },
        clock.now(),
      );
      return given.ok ? { id: given.value } : refuse(reply, given.failure.code);
    },
  );

  app.post(
    '/fleet/api/terminals/:id/help-answered',
    { ...staff, schema: { params: byId, response: answers(helpCallList) } },
    async ({ params }) => {
      await answerHelpCall(store, params.id, clock.now());
      return { calls: [] };
    },
  );
}
