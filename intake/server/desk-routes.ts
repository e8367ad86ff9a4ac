import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deskCase, deskFetchRequest, helpCallList } from '../desk/contract.ts';
import { requireStaff, staffOf } from '../staff/guard.ts';
import { countAttempt } from '../store/attempts.ts';
import { helpCalls, removeHelpCall } from '../store/help-calls.ts';
import type { IntakeContext } from './context.ts';
import { deskActions } from './desk-actions.ts';
import { fetchCase } from './desk-fetch.ts';
import { refuse } from './failure.ts';

const parameters = z.object({ id: z.uuid() });

/** The clerk's desk: its page and its calls. */
export function deskRoutes(app: FastifyInstance, context: IntakeContext): void {
  const { store, clock, config } = context;
  const clerk = { onRequest: requireStaff(context, 'clerk', 'lead') };

  app.post('/desk/api/fetch', clerk, async (request, reply) => {
    const body = deskFetchRequest.safeParse(request.body).data;
    if (!body) return refuse(reply, 'malformed');
    const scopes = [
      `code:${body.caseCode.replace(/\D/g, '')}`,
      `client:${request.ip}`,
      `staff:${staffOf(request).id}`,
    ];
    const attempt = await countAttempt(store, scopes, clock.now());
    if (!attempt.allowed) {
      await attempt.takeBack();
      return refuse(reply, 'rate-limited');
    }
    const fetched = await fetchCase(context, body, staffOf(request).id);
    if (!fetched.ok) return refuse(reply, fetched.failure.code);
    await attempt.takeBack();
    return deskCase.parse(fetched.value);
  });

  deskActions(app, context);

  app.get('/desk/api/help', clerk, async () => {
    const calls = await helpCalls(store);
    return helpCallList.parse({
      calls: calls.map((call) => ({
        terminalId: call.terminal_id,
        step: call.step,
        at: call.called_at.toISOString(),
      })),
    });
  });

  app.post('/desk/api/help/:id/answered', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    if (!id) return refuse(reply, 'malformed');
    await removeHelpCall(store, id);
    return helpCallList.parse({ calls: [] });
  });

  if (!config.deskDirectory) return;
  app.register(fastifyStatic, { root: config.deskDirectory, prefix: '/desk/', cacheControl: false });
  for (const url of ['/', '/desk']) app.get(url, (_request, reply) => reply.redirect('/desk/'));
}
