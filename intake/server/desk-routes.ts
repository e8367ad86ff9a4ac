import fastifyStatic from '@fastify/static';
import { stepId } from '../../domain/pages/page-values.ts';
import { parseCaseCode } from '../../domain/slip/case-code.ts';
import { deskCase, deskFetchRequest, helpCallList } from '../desk/contract.ts';
import { requireStaff, staffOf } from '../staff/guard.ts';
import { countAttempt } from '../store/attempts.ts';
import { answerHelpCall, helpCalls } from '../store/help-calls.ts';
import type { IntakeContext } from './context.ts';
import { deskActions } from './desk-actions.ts';
import { fetchCase } from './desk-fetch.ts';
import { untilFullStep } from './even-refusal.ts';
import { refuse } from './failure.ts';
import { answers, byId, type Routes } from './routes.ts';

/** The clerk's desk: its page and its calls. */
export function deskRoutes(app: Routes, context: IntakeContext): void {
  const { store, clock, config } = context;
  const clerk = { onRequest: requireStaff(context, 'clerk', 'lead') };

  app.post(
    '/desk/api/fetch',
    { ...clerk, schema: { body: deskFetchRequest, response: answers(deskCase) } },
    async (request, reply) => {
      const staffId = staffOf(request).id;
      const caseCode = parseCaseCode(request.body.caseCode);
      // A slip of the hand and no guess: no case has such a code.
      if (caseCode === undefined) return refuse(reply, 'not-found');
      // Not by address: behind a proxy all desks of an office have the same.
      const attempt = await countAttempt(store, [`code:${caseCode}`, `staff:${staffId}`], clock.now());
      if (!attempt.allowed) {
        await attempt.takeBack();
        return refuse(reply, 'rate-limited');
      }
      const begun = clock.now();
      const fetched = await fetchCase(context, { ...request.body, caseCode }, staffId);
      if (!fetched.ok) {
        if (fetched.failure.code === 'not-found')
          await untilFullStep(clock, begun, config.refusalStepMs ?? 0);
        return refuse(reply, fetched.failure.code);
      }
      await attempt.takeBack();
      return fetched.value;
    },
  );

  deskActions(app, context);

  app.get('/desk/api/help', { ...clerk, schema: { response: answers(helpCallList) } }, async () => {
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
    { ...clerk, schema: { params: byId, response: answers(helpCallList) } },
    async ({ params }) => {
      await answerHelpCall(store, params.id, clock.now());
      return { calls: [] };
    },
  );

  if (!config.deskDirectory) return;
  app.register(fastifyStatic, { root: config.deskDirectory, prefix: '/desk/', cacheControl: false });
  for (const url of ['/', '/desk'])
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.redirect('/desk/'));
}
