import { type CounterName, counterName } from '../../../domain/counters/counter.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Service } from '../../../domain/services/service.ts';
import type { Session } from '../session/session.ts';
import type { IntakeClient, IntakeClientFailure } from '../sync/intake-client.ts';
import { type Handlers, refuse } from './router.ts';

/** Services beside the application: a question to the office and its answer, nothing of which is kept here. */
export function serviceCalls(
  session: Session,
  client: IntakeClient,
  offered: () => readonly Service[],
  count: (name: CounterName) => void,
) {
  const shows = (service: Service) => session.machine.context.service === service;
  return {
    'service.open': ({ service, language }) => {
      if (!session.machine.matches('attract') || !offered().includes(service)) return refuse('not-now');
      session.setLanguage(language);
      session.send({ type: 'SERVE', service });
      count(counterName.parse(`service:${service}`));
      return ok(null);
    },
    'service.close': () => {
      if (!session.machine.matches('service')) return refuse('not-now');
      session.send({ type: 'CANCEL' });
      return ok(null);
    },
    'feedback.give': ({ topic }) => {
      if (!shows('accessibility')) return refuse('not-now');
      count(counterName.parse(`feedback:${topic}`));
      return ok(null);
    },
    'service.checkIn': async ({ code }) => {
      if (!shows('check-in')) return refuse('not-now');
      return told(await client.checkIn(code));
    },
    'service.documentStatus': async ({ serialNumber }) => {
      if (!shows('document-status')) return refuse('not-now');
      return told(await client.documentStatus(serialNumber));
    },
  } satisfies Partial<Handlers>;
}

function told<T>(answered: Result<T, IntakeClientFailure>) {
  if (answered.ok) return ok({ reached: true as const, answer: answered.value });
  const limited = answered.failure.code === 'rate-limited';
  return ok({
    reached: false as const,
    reason: limited ? ('rate-limited' as const) : ('unreachable' as const),
  });
}
