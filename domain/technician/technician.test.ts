import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckRun, latestRuns } from './check.ts';
import { type Fitness, gateLimits, gates } from './gates.ts';
import { paperForecast } from './paper-forecast.ts';
import { waitAfter } from './pin.ts';
import { type DeviceEvent, faultCounts, timeline } from './timeline.ts';

describe('fit to serve', () => {
  const limits = gateLimits.parse({});
  const fit: Fitness = {
    service: false,
    freeBytes: 10_000_000_000,
    writable: true,
    update: false,
    simulated: false,
    touchMissing: false,
    unsent: 0,
    oldestUnsentMs: null,
    refused: 0,
    sinceSyncMs: 1_000,
    clockOffsetMs: 20,
    keyDaysLeft: 200,
  };
  const hour = 3_600_000;

  test('a healthy terminal is open, and one that knows nothing yet too', () => {
    expect(gates(fit, limits)).toEqual({ closed: [], warnings: [] });
    const unknown = { ...fit, freeBytes: null, sinceSyncMs: null, clockOffsetMs: null, keyDaysLeft: null };
    expect(gates(unknown, limits)).toEqual({ closed: [], warnings: [] });
  });

  test.each<[string, Partial<Fitness>]>([
    ['service', { service: true }],
    ['update', { update: true }],
    ['simulated-devices', { simulated: true }],
    ['touch-missing', { touchMissing: true }],
    ['disk-full', { freeBytes: 499_000_000 }],
    ['store-unwritable', { writable: false }],
    ['too-many-unsent', { unsent: 300 }],
    ['unsent-too-old', { oldestUnsentMs: 48 * hour }],
    ['clock-wrong', { clockOffsetMs: -120_001 }],
  ])('closed by %s', (name, change) => {
    expect(gates({ ...fit, ...change }, limits)).toEqual({ closed: [name], warnings: [] });
  });

  test.each<[string, Partial<Fitness>]>([
    ['case-refused', { refused: 1 }],
    ['sync-too-old', { sinceSyncMs: 24 * hour }],
    ['keys-old', { keyDaysLeft: 6 }],
  ])('warned by %s', (name, change) => {
    expect(gates({ ...fit, ...change }, limits)).toEqual({ closed: [], warnings: [name] });
  });
});

test('wrong PINs: four cost nothing, then 15 s doubling, never longer than a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 8].map(waitAfter)).toEqual([0, 0, 15_000, 30_000, 60_000, 120_000]);
  expect(waitAfter(1_000)).toBe(900_000);
});

describe('timeline', () => {
  const event = (row: number, at: number, state: DeviceEvent['state'], code: string | null = null) => ({
    row,
    at,
    device: 'camera' as const,
    state,
    code,
  });

  test('is unknown before the first event, and starting changes nothing', () => {
    expect(
      timeline([event(1, 10, 'starting'), event(2, 20, 'ok'), event(3, 50, 'down', 'x')], 0, 100),
    ).toEqual([
      { from: 0, to: 20, state: 'unknown', code: null },
      { from: 20, to: 50, state: 'ok', code: null },
      { from: 50, to: 100, state: 'down', code: 'x' },
    ]);
  });

  test('begins with what held before', () => {
    expect(timeline([event(1, 10, 'ok')], 50, 100)).toEqual([{ from: 50, to: 100, state: 'ok', code: null }]);
  });

  test('covers the whole time without gaps, whatever the clock did', () => {
    const events = fc.array(
      fc.record({
        at: fc.integer({ min: -50, max: 150 }),
        state: fc.constantFrom<DeviceEvent['state']>('ok', 'degraded', 'down', 'starting'),
      }),
    );
    fc.assert(
      fc.property(events, (list) => {
        const segments = timeline(
          list.map(({ at, state }, row) => event(row, at, state)),
          0,
          100,
        );
        expect(segments[0]?.from).toBe(0);
        expect(segments.at(-1)?.to).toBe(100);
        for (const [i, segment] of segments.entries()) {
          expect(segment.to).toBeGreaterThan(segment.from);
          if (i > 0) expect(segment.from).toBe(segments[i - 1]?.to);
        }
      }),
    );
  });

  test('faults are counted, the most frequent first, without the steps of the recovery', () => {
    const rows = ['paper-out', 'jam', 'paper-out', 'reopen', 'soft-reset'].map((code, row) =>
      event(row, row, 'down', code),
    );
    expect(faultCounts([...rows, event(9, 9, 'ok')])).toEqual([
      { device: 'camera', code: 'paper-out', count: 2 },
      { device: 'camera', code: 'jam', count: 1 },
    ]);
  });
});

test('paper: what the roll still gives, and for how many days at the rate of the last week', () => {
  const day = 86_400_000;
  const now = 100 * day;
  const printed = Array.from({ length: 70 }, (_, i) => now - (i * day) / 10);
  const roll = { metres: 80, slipMetres: 0.2, printedSinceChange: 300 };
  expect(paperForecast(roll, printed, now)).toEqual({ slipsLeft: 100, daysLeft: 10 });
  expect(paperForecast({ ...roll, printedSinceChange: 900 }, [], now)).toEqual({
    slipsLeft: 0,
    daysLeft: null,
  });
});

test('the latest run is the one with the highest row, even when the clock went back', () => {
  const run = (row: number, at: string, ok: boolean): CheckRun => ({
    row,
    at,
    id: 'storage-free',
    device: 'storage',
    ok,
    value: null,
    detail: '',
    ms: 0,
    by: 'morning',
  });
  const old = run(1, '2026-11-25T12:00:00.000Z', true);
  const newest = run(2, '2026-11-25T11:00:00.000Z', false);
  expect(latestRuns([newest, old])).toEqual([newest]);
});
