import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statusAnswer } from '../../domain/sync/protocol.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { openCase } from '../store/desk.ts';
import type { Store } from '../store/store.ts';
import { waitAnswer } from './contract.ts';

const minute = 60_000;

describe.each(databases)('the wait on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
  });

  const arrive = async (code: string) => {
    const one = await sampleCase({ code });
    await terminal.deliver(one);
    return one.caseId;
  };
  const callUp = (caseId: string) =>
    openCase(store, { caseId, supplements: 0, staffId: randomUUID() }, intake.clock.now());
  const everybody = async () =>
    waitAnswer.parse((await intake.app.inject({ method: 'GET', url: '/wait/api/now' })).json());

  it('follows from the cases that were just opened, for terminals and for everybody', async () => {
    const cases = [await arrive('4170926'), await arrive('5551234')];
    intake.clock.advance(6 * minute);
    cases.push(await arrive('6661234'));
    for (const caseId of cases) {
      expect((await everybody()).waitingMinutes).toBeNull();
      await callUp(caseId);
      intake.clock.advance(3 * minute);
    }
    // Waits of 6, 9 and 6 minutes; the last one ended three minutes ago.
    const asOf = new Date(intake.clock.now() - 3 * minute).toISOString();
    const known = { waitingMinutes: 6, waitingAsOf: asOf, notices: [] };
    expect(await everybody()).toMatchObject(known);
    const status = statusAnswer.parse((await terminal.request('GET', '/v1/status')).json());
    expect(status).toMatchObject(known);
    intake.clock.advance(60 * minute);
    expect(await everybody()).toMatchObject({ waitingMinutes: null, waitingAsOf: null });
  });

  it('counts the first opening of a case only', async () => {
    const cases = [await arrive('4170926'), await arrive('5551234'), await arrive('6661234')];
    intake.clock.advance(10 * minute);
    for (const caseId of cases) await callUp(caseId);
    intake.clock.advance(20 * minute);
    for (const caseId of cases) await callUp(caseId);
    expect((await everybody()).waitingMinutes).toBe(10);
  });
});
