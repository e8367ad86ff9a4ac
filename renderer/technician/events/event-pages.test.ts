import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../../domain/technician/event-catalogue.ts';
import { keyOf, nextBefore, withOlder } from './event-pages.ts';

const event = (row: number, at: number): LoggedEvent => ({
  row,
  source: 'audit',
  at: new Date(at).toISOString(),
  id: 'session-started',
  type: 'session',
  role: 'citizen',
  disposition: 'none',
  detail: '',
});
const pageSize = 10;
/** As the station answers: newest first, strictly before. */
const ask = (log: readonly LoggedEvent[], before: string | null) =>
  log
    .filter(({ at }) => before === null || at < before)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.row - a.row)
    .slice(0, pageSize);

test('page after page shows every event once, also many of one millisecond', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 }), (times) => {
      // Fewer than a page in one millisecond, as the log has them.
      const log = times
        .map((at, row) => event(row, at))
        .filter((one, i, all) => all.slice(0, i).filter(({ at }) => at === one.at).length < pageSize / 2);
      let shown: LoggedEvent[] = [];
      for (let turn = 0; turn < 60; turn += 1) shown = withOlder(shown, ask(log, nextBefore(shown)));
      expect(shown.map(keyOf).toSorted()).toEqual(log.map(keyOf).toSorted());
    }),
  );
});
