import type { Clock } from '../domain/clock.ts';
import { withoutData } from '../domain/errors/without-data.ts';
import { keepFleet } from './fleet/alarms.ts';
import type { LogLine } from './log/log-catalogue.ts';
import { note } from './log/note.ts';
import { forgetOldCounters } from './office/counters.ts';
import type { IntakeContext, ServerConfig } from './server/context.ts';
import { clockAgrees } from './store/clock-offset.ts';
import { purge } from './store/purge.ts';

const everyMs = 60_000;
type Failing = Extract<LogLine, `${string} failed`>;

/**
 * Deletes what is due and takes over rotated keys, now and then every minute; `stop` waits for a run that has
 * begun. Every process does so.
 */
export function startJobs(
  context: Pick<IntakeContext, 'store' | 'keys' | 'clock' | 'log'> & {
    config?: Pick<ServerConfig, 'compareClocks'>;
  },
): {
  stop(): Promise<void>;
} {
  const { store, keys, clock, log, config } = context;
  let timer: ReturnType<Clock['setTimeout']> | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const attempt = async (failing: Failing, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      note(log, failing, { error: withoutData(error) });
    }
  };
  const run = async () => {
    await attempt('purge failed', async () => {
      if (config?.compareClocks && !(await clockAgrees(store, clock.now())))
        return note(log, 'nothing is deleted: the clock differs from the database’s', {});
      const expired = await purge(store, clock.now());
      if (expired > 0) note(log, 'cases expired', { expired });
    });
    await attempt('keeping the fleet failed', () => keepFleet(store, clock.now()));
    await attempt('forgetting counters failed', () => forgetOldCounters(store, clock.now()));
    await attempt('reading the keys failed', () => keys.reload());
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
