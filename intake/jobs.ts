import type { Clock } from '../domain/clock.ts';
import { keepFleet } from './fleet/alarms.ts';
import { forgetOldCounters } from './office/counters.ts';
import type { IntakeContext } from './server/context.ts';
import { withoutData } from './server/errors.ts';
import { purge } from './store/purge.ts';

const everyMs = 60_000;

/** Deletes what is due now and then every minute; `stop` waits for a run that has begun. */
export function startJobs({ store, clock, log }: Pick<IntakeContext, 'store' | 'clock' | 'log'>): {
  stop(): Promise<void>;
} {
  let timer: ReturnType<Clock['setTimeout']> | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const run = async () => {
    try {
      const expired = await purge(store, clock.now());
      if (expired > 0) log.info({ expired }, 'cases expired');
      await keepFleet(store, clock.now());
      await forgetOldCounters(store, clock.now());
    } catch (error) {
      log.error({ error: withoutData(error) }, 'purge failed');
    }
    if (!stopped) timer = clock.setTimeout(start, everyMs);
  };
  const start = () => {
    running = run();
  };
  start();
  return {
    stop: async () => {
      stopped = true;
      if (timer !== undefined) clock.clearTimeout(timer);
      await running;
    },
  };
}
