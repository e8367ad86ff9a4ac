import type { Registry } from 'prom-client';
import { z } from 'zod';
import { clockAgrees } from '../store/clock-offset.ts';
import { schemaIsCurrent } from '../store/migrate.ts';
import type { IntakeContext } from './context.ts';
import { answers, type Routes } from './routes.ts';

const good = z.strictObject({ ok: z.literal(true) });
const reasons = z.enum(['leaving', 'database', 'schema', 'clock']);
const readiness = z.strictObject({
  ok: z.boolean(),
  reason: reasons.nullable(),
});

/** For balancers and monitoring: is the process alive, may it be given requests, what does it do. */
export function operationsRoutes(app: Routes, context: IntakeContext, metrics: Registry): void {
  app.get('/healthz', { schema: { response: answers(good) } }, async () => ({ ok: true as const }));

  app.get(
    '/readyz',
    { schema: { response: { 200: readiness, 503: readiness } } },
    async (_request, reply) => {
      const reason = await notReady(context);
      return reply.code(reason === null ? 200 : 503).send({ ok: reason === null, reason });
    },
  );

  const text = z.string();
  app.get(
    '/metrics',
    {
      schema: {
        response: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: text } } } },
      },
      serializerCompiler: () => String,
    },
    async (_request, reply) =>
      reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  );
}

async function notReady(context: IntakeContext): Promise<z.infer<typeof reasons> | null> {
  const { store, clock, config } = context;
  if (context.readiness?.leaving) return 'leaving';
  try {
    if (!(await schemaIsCurrent(store.db))) return 'schema';
    return config.compareClocks && !(await clockAgrees(store, clock.now())) ? 'clock' : null;
  } catch {
    return 'database';
  }
}
