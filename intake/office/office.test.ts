import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CountersRequest } from '../../domain/counters/counter.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import type { StaffRole } from '../staff/role.ts';
import type { Store } from '../store/store.ts';
import { officeFigures } from './contract.ts';
import { counterRetentionMs, forgetOldCounters } from './counters.ts';

type Counters = CountersRequest['hours'][number]['counters'];

describe.each(databases)('the office on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    await store.db.deleteFrom('office_month').execute();
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
  });

  const send = async (hour: string, counters: Counters, from = terminal) =>
    (await from.request('POST', '/v1/counters', { hours: [{ hour, counters }] })).statusCode;
  const get = async (quarter: string, role: StaffRole = 'lead') => {
    const headers = await signedInAs(intake, role);
    const url = `/office/api/figures?quarter=${quarter}`;
    return intake.app.inject({ method: 'GET', url, headers });
  };
  const figures = async (quarter = '2026-Q4') => officeFigures.parse((await get(quarter)).json());

  it('adds the terminals up by weekday and hour in Berlin, across the change of the clocks', async () => {
    const other = await TestTerminal.enrol(intake);
    // Monday 26 October 2026, winter time; Friday 23 October, summer time: both are ten o'clock.
    await send('2026-10-26T09', { sessions: 4 });
    await send('2026-10-26T09', { sessions: 3 }, other);
    await send('2026-10-23T08', { sessions: 6 });
    expect((await figures()).heat).toEqual([
      { weekday: 1, hour: 10, count: 7 },
      { weekday: 5, hour: 10, count: 6 },
    ]);
    // The last evening of the year in UTC is already the next quarter in Berlin.
    await send('2026-12-31T23', { sessions: 9 });
    expect((await figures('2027-Q1')).heat).toEqual([{ weekday: 5, hour: 0, count: 9 }]);
  });

  it('tells no cell under five, whatever is counted', async () => {
    const few: Counters = {
      sessions: 4,
      completed: 4,
      help: 4,
      'photo:first-try': 4,
      'minutes:6': 4,
      'refusal:mouth-open': 4,
      'counter:quality': 4,
      'language:en': 4,
      'setting:seated': 4,
      'service:check-in': 4,
    };
    await send('2026-11-02T09', few);
    const none = await figures();
    expect(none).toMatchObject({ heat: [], completed: null, medianMinutes: null, firstTryPercent: null });
    expect(none).toMatchObject({
      refusals: [],
      counter: [],
      languages: [],
      services: [],
      settings: [],
      help: null,
    });
    expect(none.share.every(({ begun, percent }) => begun === null && percent === null)).toBe(true);
    // One more of each, in another hour: the sums may be told, the cells of the heat map still not.
    const one = Object.fromEntries(Object.keys(few).map((name) => [name, 1]));
    await send('2026-11-03T09', one);
    const some = await figures();
    expect(some).toMatchObject({ heat: [], completed: 5, medianMinutes: 6, help: 5 });
    expect(some.refusals).toEqual([{ name: 'mouth-open', count: 5 }]);
    // All five at the first try: the rest would be none.
    expect(some.firstTryPercent).toBeNull();
    const numbers = JSON.stringify(some).match(/"count":\d+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(Number(number.slice(8))).toBeGreaterThanOrEqual(5);
  });

  it('gives the share of cases begun at the terminal against the number that the head of the office entered', async () => {
    await send('2026-11-02T09', { completed: 54, 'photo:first-try': 40, 'photo:later-try': 10 });
    const headers = await signedInAs(intake, 'lead');
    const enter = (payload: object) =>
      intake.app.inject({ method: 'POST', url: '/office/api/months', headers, payload });
    expect((await enter({ month: '2026-11', cases: 300 })).statusCode).toBe(200);
    const { share, firstTryPercent } = await figures();
    expect(share).toContainEqual({ month: '2026-11', begun: 54, cases: 300, percent: 18 });
    expect(share.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(firstTryPercent).toBe(80);
    await enter({ month: '2026-11', cases: 100 });
    expect((await figures()).share[1]?.percent).toBe(54);
    expect((await enter({ month: '2026-13', cases: 1 })).statusCode).toBe(400);
  });

  it('takes an hour that is sent twice once, and refuses names that it does not know', async () => {
    await send('2026-11-02T09', { sessions: 8 });
    await send('2026-11-02T09', { sessions: 8 });
    expect((await figures()).heat).toEqual([{ weekday: 1, hour: 10, count: 8 }]);
    const hours = [{ hour: '2026-11-02T09', counters: { 'name:Zoë': 5 } }];
    expect((await terminal.request('POST', '/v1/counters', { hours })).statusCode).toBe(400);
  });

  it('is for the head of the office and the administrator, and for whole quarters only', async () => {
    expect((await get('2026-Q4', 'administrator')).statusCode).toBe(200);
    for (const role of ['clerk', 'technician'] as const)
      expect((await get('2026-Q4', role)).statusCode).toBe(403);
    expect((await get('2026-11')).statusCode).toBe(400);
    const bare = await intake.app.inject({ method: 'GET', url: '/office/api/figures?quarter=2026-Q4' });
    expect(bare.statusCode).toBe(401);
  });

  it('forgets counters after three years', async () => {
    await send('2026-11-02T09', { sessions: 8 });
    const then = Date.parse('2026-11-02T09:00:00.000Z') + counterRetentionMs;
    await forgetOldCounters(store, then);
    expect((await figures()).heat).toHaveLength(1);
    await forgetOldCounters(store, then + 1);
    expect((await figures()).heat).toEqual([]);
  });
});
