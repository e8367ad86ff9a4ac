import { z } from 'zod';
import { countersAnswer, countersRequest } from '../../domain/counters/counter.ts';
import type { IntakeContext } from '../server/context.ts';
import { answers, type Routes } from '../server/routes.ts';
import { authenticate, authenticated, signedByTerminal } from '../server/terminal-auth.ts';
import { requireStaff } from '../staff/guard.ts';
import { monthAnswer, monthRequest, officeFigures, quarter } from './contract.ts';
import { takeCounters } from './counters.ts';
import { officeFiguresOf } from './figures.ts';

/** Counters of the terminals, and the page of the head of the office. */
export function officeRoutes(app: Routes, context: IntakeContext): void {
  const { store } = context;
  const staff = { onRequest: requireStaff(context, 'lead', 'administrator') };

  app.post(
    '/v1/counters',
    {
      onRequest: authenticate(context),
      schema: { security: signedByTerminal, body: countersRequest, response: answers(countersAnswer) },
    },
    async (request) => ({
      taken: await takeCounters(store, authenticated(request).id, request.body.hours),
    }),
  );

  app.get(
    '/office/api/figures',
    {
      ...staff,
      schema: { querystring: z.strictObject({ quarter }), response: answers(officeFigures) },
    },
    async (request) => officeFiguresOf(store, request.query.quarter),
  );

  app.post(
    '/office/api/months',
    { ...staff, schema: { body: monthRequest, response: answers(monthAnswer) } },
    async ({ body }) => {
      await store.db
        .insertInto('office_month')
        .values(body)
        .onConflict((conflict) => conflict.column('month').doUpdateSet({ cases: body.cases }))
        .execute();
      return body;
    },
  );
}
