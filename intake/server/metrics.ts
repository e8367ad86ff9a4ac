import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { caseCounts, oldestWaiting } from '../store/case-counts.ts';
import type { IntakeContext } from './context.ts';

/**
 * Counts this process's requests by route pattern (never by URL) and tells at `/metrics`, in Prometheus' text
 * format, what the shared database holds. Numbers only.
 */
export function measure(app: FastifyInstance, context: IntakeContext): Registry {
  const registry = new Registry();
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Histogram({
    name: 'intake_request_seconds',
    help: 'Requests and how long they took',
    labelNames,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const received = new Counter({
    name: 'intake_received_bytes_total',
    help: 'Bytes of request bodies',
    labelNames: ['route'] as const,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const bytes = Number(request.headers['content-length']);
    if (bytes > 0) received.inc({ route }, bytes);
  });
  gaugeCases(registry, context);
  if (context.config.processMetrics) collectDefaultMetrics({ register: registry });
  return registry;
}

function gaugeCases(registry: Registry, { store, clock }: IntakeContext): void {
  new Gauge({
    name: 'intake_oldest_waiting_seconds',
    help: 'Since the longest waiting case was received; 0 = none waits',
    registers: [registry],
    async collect() {
      const since = await oldestWaiting(store);
      this.set(since === null ? 0 : (clock.now() - since) / 1000);
    },
  });
  new Gauge({
    name: 'intake_cases',
    help: 'Cases by state, records of the last 30 days',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      for (const [state, count] of Object.entries(await caseCounts(store))) this.set({ state }, count);
    },
  });
}
