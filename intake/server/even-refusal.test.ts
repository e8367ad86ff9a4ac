import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDigit } from '../../domain/slip/case-code.ts';
import { openEmptyDatabase } from '../../tests/support/embedded-database.ts';
import { startIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import type { Store } from '../store/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());

it('an unknown code and a wrong day get the same answer at the same moment; the right one at once', async () => {
  const intake = await startIntake(store, { refusalStepMs: 1_000 });
  const terminal = await TestTerminal.enrol(intake);
  const one = await sampleCase();
  await terminal.deliver(one);
  const headers = await signedInAs(intake, 'clerk');
  const answers: string[] = [];
  const ask = (caseCode: string, day: number) =>
    intake.app
      .inject({ method: 'POST', url: '/desk/api/fetch', payload: { caseCode, day, month: 8 }, headers })
      .then((answer) => answers.push(`${answer.statusCode} ${answer.json().code}`));
  const asked = [ask(`1000000${checkDigit('1000000')}`, 12), ask(one.caseCode, 13)];
  // Right after them, so both have long been decided when it is answered.
  const right = await intake.app.inject({
    method: 'POST',
    url: '/desk/api/fetch',
    payload: { caseCode: one.caseCode, day: 12, month: 8 },
    headers,
  });
  expect(right.statusCode).toBe(200);
  intake.clock.advance(999);
  await new Promise((resolve) => setImmediate(resolve));
  expect(answers).toEqual([]);
  // Whatever was decided by now or later: the answers come with the next steps of the clock.
  while (answers.length < 2) {
    intake.clock.advance(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(asked);
  expect(answers).toEqual(['404 not-found', '404 not-found']);
  expect((intake.clock.now() - Date.parse('2026-11-22T10:00:00.000Z')) % 1_000).toBe(0);
});
