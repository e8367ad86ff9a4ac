import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import {
  type SampleCase,
  sampleApplication,
  sampleCase,
  sampleSupplement,
} from '../../tests/support/sample-case.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { deskCase } from '../desk/contract.ts';
import { attemptLimit } from '../store/attempts.ts';
import { retentionMs } from '../store/cases.ts';
import { openCase, takeOver, waitingCases } from '../store/desk.ts';
import { purge } from '../store/purge.ts';
import type { Store } from '../store/store.ts';

const newFingers = [
  {
    state: 'counter' as const,
    finger: 2 as const,
    reason: 'quality' as const,
    timeoutMs: null,
    attempts: [],
  },
  {
    state: 'counter' as const,
    finger: 7 as const,
    reason: 'quality' as const,
    timeoutMs: null,
    attempts: [],
  },
];

describe.each(databases)('a part captured anew on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let first: TestTerminal;
  let second: TestTerminal;
  let clerk: { cookie: string };
  let one: SampleCase;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
    first = await TestTerminal.enrol(intake);
    second = await TestTerminal.enrol(intake);
    clerk = await signedInAs(intake, 'clerk');
    one = await sampleCase();
    await first.deliver(one);
  });

  const post = (url: string, payload: object) =>
    intake.app.inject({ method: 'POST', url, payload, headers: clerk });
  const fetchCase = async () =>
    deskCase.parse((await post('/desk/api/fetch', { caseCode: one.caseCode, day: 12, month: 8 })).json());
  const ask = async (part: RecapturePart) => {
    const { handle } = await fetchCase();
    return post(`/desk/api/cases/${one.caseId}/recapture`, { handle, part });
  };
  const look = async (request: object) => {
    const answer = await second.request('POST', '/v1/recaptures', request);
    return { status: answer.statusCode, body: answer.json() };
  };
  const fingers = () => sampleSupplement(one, { part: 'fingers', fingers: newFingers }, {});
  const bring = async (supplement: SampleCase, part: RecapturePart, terminal = second) => {
    const sealed = await terminal.seal(supplement, { caseId: one.caseId, part });
    const upload = () => terminal.uploadRequest(sealed).then((request) => intake.app.inject(request));
    return { upload, answer: await upload() };
  };

  it('is told to a terminal by code, day and month; all else has one answer', async () => {
    const right = { caseCode: one.caseCode, day: 12, month: 8 };
    const notFound = { status: 404, body: { code: 'not-found' } };
    expect(await look(right)).toEqual(notFound);
    expect((await ask('photo')).statusCode).toBe(200);
    expect((await ask('fingers')).statusCode).toBe(200);
    expect(await look(right)).toEqual({
      status: 200,
      body: { caseId: one.caseId, caseCode: one.caseCode, parts: ['fingers', 'photo'] },
    });
    expect(await look({ ...right, day: 13 })).toEqual(notFound);
    expect(await look({ ...right, caseCode: '00000000' })).toEqual(notFound);
    for (let i = 0; i < attemptLimit; i++) await look({ ...right, month: 1 });
    expect(await look(right)).toEqual({ status: 429, body: { code: 'rate-limited' } });
  });

  it('takes the place of the old one, once, and the same upload again changes nothing', async () => {
    expect((await bring(await fingers(), 'fingers')).answer.json()).toEqual({ code: 'wrong-state' });
    await ask('fingers');
    const brought = await bring(await fingers(), 'fingers');
    expect(brought.answer.statusCode).toBe(200);
    expect((await brought.upload()).statusCode).toBe(200);
    expect((await bring(await fingers(), 'fingers')).answer.json()).toEqual({ code: 'wrong-state' });
    const shown = await fetchCase();
    expect(shown.application).toEqual({ ...sampleApplication, fingers: newFingers });
    expect(Object.keys(shown.parts)).toEqual(['photo.jpg']);
    expect([shown.wanted, shown.replaced.map(({ part }) => part)]).toEqual([[], ['fingers']]);
  });

  it('with the code of another case is refused, and the wish stays', async () => {
    await ask('fingers');
    const other = { ...(await fingers()), caseCode: '10000007' };
    expect((await bring(other, 'fingers')).answer.json()).toEqual({ code: 'wrong-state' });
    expect((await fetchCase()).wanted.map(({ part }) => part)).toEqual(['fingers']);
  });

  it('of two equal uploads at once both are answered with the receipt', async () => {
    await ask('fingers');
    const sealed = await second.seal(await fingers(), { caseId: one.caseId, part: 'fingers' });
    const requests = await Promise.all([second.uploadRequest(sealed), second.uploadRequest(sealed)]);
    const answers = await Promise.all(requests.map((request) => intake.app.inject(request)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  it('a new photo takes back the clerk’s word on the old one', async () => {
    const { handle } = await fetchCase();
    await post(`/desk/api/cases/${one.caseId}/photo-veto`, { handle, veto: 'nok' });
    await ask('photo');
    const photo = { part: 'photo' as const, photo: sampleApplication.photo };
    await bring(await sampleSupplement(one, photo, { 'photo.jpg': Buffer.from('neu') }), 'photo');
    const shown = await fetchCase();
    expect([shown.photoVeto, shown.parts['photo.jpg']]).toEqual([
      null,
      Buffer.from('neu').toString('base64'),
    ]);
    expect(shown.parts['finger-2.bmp']).toBeDefined();
  });

  it('that arrives while the case is open is not decided on unseen', async () => {
    const { handle } = await fetchCase();
    await ask('photo');
    const photo = { part: 'photo' as const, photo: sampleApplication.photo };
    await bring(await sampleSupplement(one, photo, { 'photo.jpg': Buffer.from('neu') }), 'photo');
    const act = async (what: string, payload: object) => {
      const { statusCode, body } = await post(`/desk/api/cases/${one.caseId}/${what}`, payload);
      return statusCode === 200 ? 200 : [statusCode, body];
    };
    const changed = [409, '{"code":"case-changed"}'];
    expect(await act('take-over', { handle, verification: 'matched' })).toEqual(changed);
    expect(await act('photo-veto', { handle, veto: 'nok' })).toEqual(changed);
    expect(await act('recapture', { handle, part: 'photo' })).toEqual(changed);
    const shown = await fetchCase();
    expect([shown.photoVeto, shown.wanted, shown.parts['photo.jpg']]).toEqual([
      null,
      [],
      Buffer.from('neu').toString('base64'),
    ]);
    const seen = { handle: shown.handle, verification: 'matched' };
    expect(await act('take-over', seen)).toBe(200);
    expect(await store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
  });

  it('that arrives while the case is being fetched counts as not shown', async () => {
    await ask('fingers');
    const [waiting] = await waitingCases(store, one.caseCode, intake.clock.now());
    await bring(await fingers(), 'fingers');
    const staffId = crypto.randomUUID();
    const supplements = waiting?.broughtAnew.length ?? 0;
    const handle = await openCase(store, { caseId: one.caseId, supplements, staffId }, intake.clock.now());
    const taken = await takeOver(
      store,
      { caseId: one.caseId, handle, staffId, verification: 'matched' },
      intake.clock.now(),
    );
    expect(taken).toEqual({ ok: false, failure: { code: 'case-changed' } });
  });

  it('that is not what its seal announces is noted and passed over', async () => {
    await ask('photo');
    await bring(await fingers(), 'photo');
    expect((await fetchCase()).application).toEqual(sampleApplication);
    const events = await store.db.selectFrom('audit').select('event').execute();
    expect(events.map(({ event }) => event)).toContain('unreadable');
  });

  it('goes with its case at the take-over: each terminal learns of its own', async () => {
    await ask('fingers');
    const supplement = await fingers();
    await bring(supplement, 'fingers');
    const { handle } = await fetchCase();
    await post(`/desk/api/cases/${one.caseId}/take-over`, { handle, verification: 'impossible-finger' });
    expect(await store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
    expect((await first.receipts(one.caseId))[0]?.state).toBe('fetched');
    expect((await second.receipts(supplement.caseId))[0]?.state).toBe('fetched');
  });

  it('goes with its case after 96 hours, and so does the wish', async () => {
    intake.clock.advance(24 * 3_600_000);
    clerk = await signedInAs(intake, 'clerk');
    await ask('fingers');
    await ask('photo');
    const now = new Date(intake.clock.now()).toISOString();
    const late = await sampleSupplement(one, { part: 'fingers', fingers: newFingers }, {}, now);
    await bring(late, 'fingers');
    intake.clock.advance(Date.parse(one.capturedAt) + retentionMs - intake.clock.now());
    expect(await purge(store, intake.clock.now())).toBe(2);
    for (const table of ['case_package', 'recapture'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
