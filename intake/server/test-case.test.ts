import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { packCase } from '../../domain/package/case-package.ts';
import { type TestRecord, testCaseCode, testFiller } from '../../domain/package/test-case.ts';
import { checkDigit } from '../../domain/slip/case-code.ts';
import { uploadAnswer } from '../../domain/sync/protocol.ts';
import { openEmptyDatabase } from '../../tests/support/embedded-database.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { sampleApplication } from '../../tests/support/sample-case.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { caseCounts, oldestWaiting } from '../store/case-counts.ts';
import type { Store } from '../store/store.ts';

let store: Store;
let intake: TestIntake;
let terminal: TestTerminal;

beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyTables(store);
  intake = await startIntake(store);
  terminal = await TestTerminal.enrol(intake);
});

const record = (terminalId: string): TestRecord => ({
  schema: 'ausweis-terminal/test/1',
  marking: 'TEST',
  terminalId,
  madeAt: '2026-11-22T09:59:00.000Z',
});
async function packed(content: Record<string, object | Uint8Array>, caseCode = testCaseCode) {
  const head = { caseId: randomUUID(), caseCode, capturedAt: '2026-11-22T09:59:00.000Z' };
  const parts = Object.entries(content).map(
    ([name, value]) =>
      [name, value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value))] as const,
  );
  return { ...head, packed: await packCase(head, new Map(parts)) };
}
const packages = () => store.db.selectFrom('case_package').select('case_id').execute();
const audited = async () =>
  (await store.db.selectFrom('audit').select('event').execute()).map(({ event }) => event);

/** The answer to a desk that asks with this code and the sample's birthday. */
async function atTheDesk(caseCode: string): Promise<number> {
  const headers = await signedInAs(intake, 'clerk');
  const payload = { caseCode, day: 12, month: 8 };
  const answer = await intake.app.inject({ method: 'POST', url: '/desk/api/fetch', headers, payload });
  return answer.statusCode;
}

it('is opened and erased by the intake itself, and counts nowhere', async () => {
  const test = await packed({ 'test.json': record(terminal.id), [testFiller.name]: new Uint8Array(1000) });
  const upload = await terminal.seal(test);
  for (let time = 0; time < 2; time += 1) {
    const answer = uploadAnswer.parse((await intake.app.inject(await terminal.uploadRequest(upload))).json());
    expect((await terminal.verify(answer.receipt)).state).toBe('fetched');
  }
  expect((await terminal.receipts(test.caseId)).map(({ state }) => state)).toEqual(['fetched']);
  expect(await packages()).toEqual([]);
  expect((await audited()).filter((event) => event === 'test-case')).toHaveLength(1);
  expect(await caseCounts(store)).toEqual({ received: 0, fetched: 0, expired: 0 });
  expect(await atTheDesk(testCaseCode)).toBe(404);
});

it('has a code that no slip can carry', () => {
  expect(checkDigit(testCaseCode.slice(0, 7))).not.toBe(testCaseCode.at(-1));
});

it('never hides a real case: an application in the clothes of a test is neither opened nor shown, and stays sealed', async () => {
  const disguised = await packed({ 'application.json': { ...sampleApplication, terminalId: terminal.id } });
  const both = await packed({ 'test.json': record(terminal.id), 'application.json': sampleApplication });
  for (const one of [disguised, both]) {
    expect((await terminal.deliver(one)).state).toBe('received');
    expect(await atTheDesk(one.caseCode)).toBe(404);
  }
  expect(await packages()).toHaveLength(2);
  expect(await audited()).toEqual(expect.arrayContaining(['unreadable']));
  expect(await oldestWaiting(store)).toBeNull();
});

it('never becomes a real case: a test with the code of a slip cannot be opened at the desk', async () => {
  const digits = '4170926';
  const dressedUp = await packed({ 'test.json': record(terminal.id) }, digits + checkDigit(digits));
  expect((await terminal.deliver(dressedUp)).state).toBe('received');
  expect(await atTheDesk(dressedUp.caseCode)).toBe(404);
  expect(await audited()).not.toContain('opened');
});

it('counts only for the terminal that made it, and never as a part of another case', async () => {
  const foreign = await packed({ 'test.json': record(randomUUID()) });
  expect((await terminal.deliver(foreign)).state).toBe('received');
  const test = await packed({ 'test.json': record(terminal.id) });
  const sealed = await terminal.seal(test, { caseId: randomUUID(), part: 'photo' });
  expect((await intake.app.inject(await terminal.uploadRequest(sealed))).json()).toEqual({
    code: 'malformed',
  });
});
