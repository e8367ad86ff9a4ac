import { todayInBerlin } from '../../domain/dates/today.ts';
import { useMirror } from './store.ts';

/** The day in Berlin (`YYYY-MM-DD`) that ages and fees go by; with simulated devices the station's steerable one. */
export function today(): string {
  const dev = useMirror.getState().dev;
  return todayInBerlin(dev ? Date.parse(dev.now) : Date.now());
}
