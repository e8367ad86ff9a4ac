import { toIsoDate } from './calendar-date.ts';

const berlin = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Berlin',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day on a German wall calendar at `now` (milliseconds since the epoch), as `YYYY-MM-DD`. */
export function todayInBerlin(now: number): string {
  const parts = new Map(berlin.formatToParts(now).map((part) => [part.type, Number(part.value)]));
  return toIsoDate({
    year: parts.get('year') ?? 0,
    month: parts.get('month') ?? 0,
    day: parts.get('day') ?? 0,
  });
}
