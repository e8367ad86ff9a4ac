import type { LoggedEvent } from '../../../domain/technician/event-catalogue.ts';

/** A row is its table and its number in it. */
export const keyOf = ({ source, row }: LoggedEvent): string => `${source} ${row}`;

/**
 * The events so far with the next older ones behind them. Where the next page is asked from the last event's own
 * millisecond on (so that none of that moment is lost), those that are there already come again and are left out.
 */
export function withOlder(shown: readonly LoggedEvent[], older: readonly LoggedEvent[]): LoggedEvent[] {
  const known = new Set(shown.map(keyOf));
  return [...shown, ...older.filter((event) => !known.has(keyOf(event)))];
}

/** What to ask the next page before: just after the last event shown. */
export function nextBefore(shown: readonly LoggedEvent[]): string | null {
  const last = shown.at(-1);
  return last ? new Date(Date.parse(last.at) + 1).toISOString() : null;
}
