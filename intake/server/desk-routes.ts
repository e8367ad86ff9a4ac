import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  deskCase,
  deskFetchRequest,
  helpCallList,
  photoVetoAnswer,
  photoVetoRequest,
  takeOverAnswer,
  takeOverRequest,
} from '../desk/contract.ts';
import { requireStaff, staffOf } from '../staff/guard.ts';
import { countAttempt } from '../store/attempts.ts';
import { takeOver } from '../store/desk.ts';
import { helpCalls, removeHelpCall } from '../store/help-calls.ts';
import { decidePhoto } from '../store/photo-veto.ts';
import type { IntakeContext } from './context.ts';
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

  app.post('/desk/api/cases/:id/take-over', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = takeOverRequest.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const taken = await takeOver(
      store,
      { caseId: id, handle: body.handle, staffId: staffOf(request).id },
      clock.now(),
    );
    if (!taken.ok) return refuse(reply, taken.failure.code);
    return takeOverAnswer.parse({ state: 'fetched', at: taken.value.fetched_at?.toISOString() });
  });

  app.post('/desk/api/cases/:id/photo-veto', clerk, async (request, reply) => {
    const id = parameters.safeParse(request.params).data?.id;
    const body = photoVetoRequest.safeParse(request.body).data;
    if (!id || !body) return refuse(reply, 'malformed');
    const decided = await decidePhoto(
      store,
      { caseId: id, ...body, staffId: staffOf(request).id },
      clock.now(),
    );
    if (!decided.ok) return refuse(reply, decided.failure.code);
    return photoVetoAnswer.parse({ veto: body.veto, at: new Date(clock.now()).toISOString() });
  });

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
