import fastifyStatic from '@fastify/static';
import { stepId } from '../../domain/pages/page-values.ts';
import {
  deskCase,
  deskFetchRequest,
  helpCallList,
  photoVetoAnswer,
  photoVetoRequest,
  takeOverAnswer,
  takeOverRequest,
} from '../desk/contract.ts';
import { countAttempt } from '../store/attempts.ts';
import { takeOver } from '../store/desk.ts';
import { helpCalls, removeHelpCall } from '../store/help-calls.ts';
import { decidePhoto } from '../store/photo-veto.ts';
import type { IntakeContext } from './context.ts';
import { fetchCase } from './desk-fetch.ts';
import { untilFullStep } from './even-refusal.ts';
import { refuse } from './failure.ts';
import { answers, byId, type Routes } from './routes.ts';

/** The clerk's desk: its page and its calls. */
export function deskRoutes(app: Routes, context: IntakeContext): void {
  const { store, clock, config } = context;

  app.post(
    '/desk/api/fetch',
    { schema: { body: deskFetchRequest, response: answers(deskCase) } },
    async ({ body, ip }, reply) => {
      const scopes = [`code:${body.caseCode.replace(/\D/g, '')}`, `client:${ip}`];
      const attempt = await countAttempt(store, scopes, clock.now());
      if (!attempt.allowed) {
        await attempt.takeBack();
        return refuse(reply, 'rate-limited');
      }
      const begun = clock.now();
      const fetched = await fetchCase(context, body);
      if (!fetched.ok) {
        if (fetched.failure.code === 'not-found')
          await untilFullStep(clock, begun, config.refusalStepMs ?? 0);
        return refuse(reply, fetched.failure.code);
      }
      await attempt.takeBack();
      return fetched.value;
    },
  );

  app.post(
    '/desk/api/cases/:id/take-over',
    { schema: { params: byId, body: takeOverRequest, response: answers(takeOverAnswer) } },
    async ({ params, body }, reply) => {
      const taken = await takeOver(store, { caseId: params.id, handle: body.handle }, clock.now());
      if (!taken.ok) return refuse(reply, taken.failure.code);
      return {
        state: 'fetched' as const,
        at: (taken.value.fetched_at ?? new Date(clock.now())).toISOString(),
      };
    },
  );

  app.post(
    '/desk/api/cases/:id/photo-veto',
    { schema: { params: byId, body: photoVetoRequest, response: answers(photoVetoAnswer) } },
    async ({ params, body }, reply) => {
      const decided = await decidePhoto(store, { caseId: params.id, ...body }, clock.now());
      if (!decided.ok) return refuse(reply, decided.failure.code);
      return { veto: body.veto, at: new Date(clock.now()).toISOString() };
    },
  );

  app.get('/desk/api/help', { schema: { response: answers(helpCallList) } }, async () => {
    const calls = await helpCalls(store);
    return {
      calls: calls.map((call) => ({
        terminalId: call.terminal_id,
        step: stepId.parse(call.step),
        at: call.called_at.toISOString(),
      })),
    };
  });

  app.post(
    '/desk/api/help/:id/answered',
    { schema: { params: byId, response: answers(helpCallList) } },
    async ({ params }) => {
      await removeHelpCall(store, params.id);
      return { calls: [] };
    },
  );

  if (!config.deskDirectory) return;
  app.register(fastifyStatic, { root: config.deskDirectory, prefix: '/desk/', cacheControl: false });
  for (const url of ['/', '/desk'])
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.redirect('/desk/'));
}
