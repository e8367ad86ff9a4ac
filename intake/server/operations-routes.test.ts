import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { startJobs } from '../jobs.ts';
import type { Store } from '../store/store.ts';
import { Readiness } from './context.ts';

describe.each(databases)('for monitoring, on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
  });

  it('tells cases by state, the oldest waiting one and requests by route pattern, and nothing personal', async () => {
    const terminal = await TestTerminal.enrol(intake);
    const one = await sampleCase();
    await terminal.deliver(one);
    intake.clock.advance(5_000);
    await intake.app.inject('/nowhere/Mustermann');
    const text = (await intake.app.inject('/metrics')).body;
    expect(text).toContain('intake_cases{state="received"} 1');
    expect(text).toContain('intake_oldest_waiting_seconds 5');
    expect(text).toContain('intake_request_seconds_count{method="PUT",route="/v1/cases/:id",status="200"} 1');
    expect(text).toContain('route="unknown",status="404"');
    for (const secret of [one.caseId, one.caseCode, terminal.id, 'Mustermann'])
      expect(text).not.toContain(secret);
  });

  it('is alive always, and ready unless it leaves or the schema is another', async () => {
    const ready = async () => {
      const answer = await intake.app.inject('/readyz');
      return [answer.statusCode, answer.json().reason];
    };
    expect((await intake.app.inject('/healthz')).json()).toEqual({ ok: true });
    expect(await ready()).toEqual([200, null]);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', '')`.execute(store.db);
    expect(await ready()).toEqual([503, 'schema']);
    await sql`delete from kysely_migration where name = '9999-newer'`.execute(store.db);
    expect(await ready()).toEqual([200, null]);
  });

  it('with a clock that is a day wrong it is not ready and deletes nothing', async () => {
    const real = Date.now();
    for (const [offset, expected] of [
      [0, null],
      [86_400_000, 'clock'],
      [-86_400_000, 'clock'],
    ] as const) {
      const off = await startIntake(store, { compareClocks: true });
      off.clock.advance(real + offset - off.clock.now());
      expect((await off.app.inject('/readyz')).json().reason).toBe(expected);
    }
    const wrong = await startIntake(store);
    const terminal = await TestTerminal.enrol(wrong);
    await terminal.deliver(await sampleCase());
    wrong.clock.advance(real + 10 * 86_400_000 - wrong.clock.now());
    const jobs = startJobs({ ...wrong, log: wrong.app.log, config: { compareClocks: true } });
    await jobs.stop();
    expect(wrong.logged()).toContain('nothing is deleted');
    expect(await store.db.selectFrom('case_package').selectAll().execute()).toHaveLength(1);
  });

  it('is not ready from the moment it leaves, and leaves once', async () => {
    const readiness = new Readiness();
    const leaving = await startIntake(store, {}, undefined, readiness);
    expect((await leaving.app.inject('/readyz')).statusCode).toBe(200);
    expect([readiness.leave(), readiness.leave()]).toEqual([true, false]);
    expect((await leaving.app.inject('/readyz')).json()).toEqual({ ok: false, reason: 'leaving' });
    expect((await leaving.app.inject('/healthz')).statusCode).toBe(200);
  });
});
