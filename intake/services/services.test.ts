import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statusAnswer } from '../../domain/sync/protocol.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { attemptLimit, attemptWindowMs } from '../store/attempts.ts';
import type { Store } from '../store/store.ts';
import { simulatedOffice } from './simulated.ts';

describe.each(databases)('services for terminals on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store, { office: simulatedOffice });
    terminal = await TestTerminal.enrol(intake);
  });

  const ask = async (path: string, body: object, from = terminal) => {
    const answer = await from.request('POST', path, body);
    return { status: answer.statusCode, body: answer.json() };
  };
  const checkIn = (code: string, from = terminal) => ask('/v1/check-in', { code }, from);
  const stateOf = (serialNumber: string) => ask('/v1/document-status', { serialNumber });

  it('checks people with an appointment in, as often as they ask', async () => {
    // The clock of the tests stands at 10:00 UTC.
    const checkedIn = { outcome: 'checked-in', at: '2026-11-22T10:15:00.000Z', number: 'T 101' };
    expect(await checkIn('TEST1')).toEqual({ status: 200, body: checkedIn });
    expect(await checkIn('TEST1')).toEqual({ status: 200, body: checkedIn });
    expect((await checkIn('TEST2')).body).toMatchObject({ outcome: 'checked-in', number: 'T 102' });
    expect((await checkIn('TEST3')).body).toEqual({ outcome: 'too-early', at: '2026-11-22T12:00:00.000Z' });
    expect((await checkIn('TEST4')).body).toEqual({ outcome: 'too-late', at: '2026-11-22T08:30:00.000Z' });
    expect((await checkIn('TEST5')).body).toMatchObject({ outcome: 'other-day' });
    expect((await checkIn('ZZZZ99')).body).toEqual({ outcome: 'unknown' });
  });

  it('tells where a document is', async () => {
    const states = ['L01X00T47', 'LZ6311T47', 'C01X00T47', 'C01X0006H', 'L01X00T48'].map(stateOf);
    expect((await Promise.all(states)).map(({ body }) => body.state)).toEqual([
      'ready',
      'in-production',
      'ordered',
      'handed-out',
      'unknown',
    ]);
  });

  it('makes a terminal wait after ten unknown codes; right ones do not count, others go on', async () => {
    for (let round = 0; round < attemptLimit; round += 1) {
      expect((await checkIn('TEST1')).status).toBe(200);
      expect((await checkIn(`ZZZZ${round}`)).status).toBe(200);
    }
    const limited = { status: 429, body: { code: 'rate-limited' } };
    expect(await checkIn('ZZZZ99')).toEqual(limited);
    expect(await checkIn('TEST1')).toEqual(limited);
    expect((await stateOf('L01X00T47')).status).toBe(200);
    expect((await checkIn('TEST1', await TestTerminal.enrol(intake))).status).toBe(200);
    intake.clock.advance(attemptWindowMs);
    expect((await checkIn('TEST1')).status).toBe(200);
  });

  it('refuses what is not a code, and who is not a terminal', async () => {
    for (const body of [{}, { code: 'x' }, { code: 'TEST1', more: 1 }, { code: 'A'.repeat(13) }])
      expect((await ask('/v1/check-in', body)).status).toBe(400);
    const stranger = await intake.app.inject({
      method: 'POST',
      url: '/v1/check-in',
      payload: { code: 'TEST1' },
    });
    expect(stranger.statusCode).toBe(401);
  });

  it('keeps codes and numbers out of the log and of every table', async () => {
    await checkIn('TEST1');
    await checkIn('ZZZZ99');
    await stateOf('L01X00T47');
    await stateOf('L01X00T48');
    const attempts = JSON.stringify(await store.db.selectFrom('desk_attempt').selectAll().execute());
    const audit = JSON.stringify(await store.db.selectFrom('audit').selectAll().execute());
    for (const secret of ['TEST1', 'ZZZZ99', 'L01X00T47', 'L01X00T48'])
      expect(intake.logged() + attempts + audit).not.toContain(secret);
  });

  it('offers only what the office has, and says busy when a system does not answer', async () => {
    const services = async (from: TestTerminal) =>
      statusAnswer.parse((await from.request('GET', '/v1/status')).json()).services;
    expect(await services(terminal)).toEqual(['check-in', 'document-status']);
    const bare = await startIntake(store);
    const other = await TestTerminal.enrol(bare);
    expect(await services(other)).toEqual([]);
    expect((await checkIn('TEST1', other)).status).toBe(404);
    const silent = await startIntake(store, {
      office: { appointments: { checkIn: () => Promise.reject(new Error('TEST1')) } },
    });
    const third = await TestTerminal.enrol(silent);
    expect(await checkIn('TEST1', third)).toEqual({ status: 503, body: { code: 'busy' } });
    expect(silent.logged()).toContain('does not answer');
    expect(silent.logged()).not.toContain('TEST1');
  });
});
