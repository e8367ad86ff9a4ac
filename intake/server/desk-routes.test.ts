import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDigit } from '../../domain/slip/case-code.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { personalWords, sampleApplication, sampleCase } from '../../tests/support/sample-case.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { deskCase, takeOverAnswer } from '../desk/contract.ts';
import { attemptLimit, attemptWindowMs } from '../store/attempts.ts';
import { firstBrokenAuditEntry } from '../store/audit.ts';
import { retentionMs } from '../store/cases.ts';
import { handleLifetimeMs } from '../store/desk.ts';
import type { Store } from '../store/store.ts';

describe.each(databases)('the desk on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;
  let clerk: { cookie: string };

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
    clerk = await signedInAs(intake, 'clerk');
  });

  const fetchAs = async (headers: { cookie: string }, payload: object) => {
    const answer = await intake.app.inject({ method: 'POST', url: '/desk/api/fetch', payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const fetchCase = (caseCode: string, day = 12, month = 8, more: object = {}) =>
    fetchAs(clerk, { caseCode, day, month, ...more });
  const takeOver = async (caseId: string, handle: string) => {
    const url = `/desk/api/cases/${caseId}/take-over`;
    const answer = await intake.app.inject({
      method: 'POST',
      url,
      payload: { handle, verification: 'matched' },
      headers: clerk,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const notFound = { status: 404, body: { code: 'not-found' } };

  it('shows the whole case in one call, with the code as people type it', async () => {
    const photo = Buffer.from('das Foto');
    const one = await sampleCase({ images: { 'photo.jpg': photo } });
    await terminal.deliver(one);
    const { status, body } = await fetchCase('417 0926-4'.replace(/\d$/, checkDigit('4170926')));
    expect(status).toBe(200);
    const shown = deskCase.parse(body);
    expect(shown.application).toEqual(sampleApplication);
    expect(shown.manifest.caseId).toBe(one.caseId);
    expect(shown.parts).toEqual({ 'photo.jpg': photo.toString('base64') });
    expect(Date.parse(shown.deleteAt)).toBe(Date.parse(one.capturedAt) + retentionMs);
    expect(shown.now).toBe('2026-11-22T10:00:00.000Z');
  });

  it('gives the same answer to an unknown code, a wrong check digit and a wrong day or month', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const unknown = `1234567${checkDigit('1234567')}`;
    const wrongDigit = one.caseCode.slice(0, 7) + ((Number(one.caseCode[7]) + 1) % 10);
    expect(await fetchCase(unknown)).toEqual(notFound);
    expect(await fetchCase(wrongDigit)).toEqual(notFound);
    expect(await fetchCase(one.caseCode, 13, 8)).toEqual(notFound);
    expect(await fetchCase(one.caseCode, 12, 9)).toEqual(notFound);
    expect((await fetchCase(one.caseCode)).status).toBe(200);
  });

  it('stops after ten wrong tries, also for the right answer, and heals with time', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    for (let day = 1; day <= attemptLimit; day++)
      expect(await fetchCase(one.caseCode, day, 1)).toEqual(notFound);
    const limited = { status: 429, body: { code: 'rate-limited' } };
    expect(await fetchCase(one.caseCode)).toEqual(limited);
    // Trying on during the block does not lengthen it.
    intake.clock.advance(attemptWindowMs - 1);
    expect(await fetchCase(one.caseCode)).toEqual(limited);
    intake.clock.advance(1);
    expect((await fetchCase(one.caseCode)).status).toBe(200);
  });

  it('counts per code whoever asks, and right tries do not count', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const { caseCode } = one;
    const lead = await signedInAs(intake, 'lead');
    for (let i = 0; i < 2 * attemptLimit; i++) expect((await fetchCase(caseCode)).status).toBe(200);
    for (let i = 0; i < attemptLimit / 2; i++) {
      expect(await fetchCase(caseCode, 13)).toEqual(notFound);
      expect(await fetchAs(lead, { caseCode, day: 13, month: 8 })).toEqual(notFound);
    }
    const third = await signedInAs(intake, 'clerk', 'lead');
    expect((await fetchAs(third, { caseCode, day: 12, month: 8 })).status).toBe(429);
  });

  it('counts guesses per clerk; neither a colleague at the same address nor a slip of the hand blocks', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const lead = await signedInAs(intake, 'lead');
    const right = { caseCode: one.caseCode, day: 12, month: 8 };
    for (let i = 0; i < attemptLimit; i++) {
      const wrongDigit = `222222${i}${(Number(checkDigit(`222222${i}`)) + 1) % 10}`;
      expect(await fetchAs(lead, { ...right, caseCode: wrongDigit })).toEqual(notFound);
    }
    expect((await fetchAs(lead, right)).status).toBe(200);
    for (let i = 0; i < attemptLimit; i++) {
      const caseCode = `222222${i}${checkDigit(`222222${i}`)}`;
      expect(await fetchAs(lead, { ...right, caseCode })).toEqual(notFound);
    }
    expect((await fetchAs(lead, right)).status).toBe(429);
    expect((await fetchAs(clerk, right)).status).toBe(200);
  });

  it('lets no more than ten of many simultaneous tries through', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const days = Array.from({ length: 28 }, (_, i) => i + 1);
    const outcomes = await Promise.all(days.map((day) => fetchCase(one.caseCode, day, 1)));
    expect(outcomes.filter((answer) => answer.status === 404).length).toBeLessThanOrEqual(attemptLimit);
  });

  it('asks for the year when two cases fit', async () => {
    const other = await TestTerminal.enrol(intake);
    const older = await sampleCase({ code: '5551234', birthDate: '1950-08-12' });
    const younger = await sampleCase({ code: '5551234', birthDate: '1983-08-12' });
    const elsewhere = await sampleCase({ code: '5551234', birthDate: '1983-01-01' });
    await terminal.deliver(older);
    await other.deliver(younger);
    await other.deliver(elsewhere);
    expect(await fetchCase(older.caseCode)).toEqual({ status: 409, body: { code: 'ambiguous-code' } });
    const found = await fetchCase(older.caseCode, 12, 8, { birthYear: 1950 });
    expect(found.body.caseId).toBe(older.caseId);
    expect(await fetchCase(older.caseCode, 12, 8, { birthYear: 1951 })).toEqual(notFound);
    expect((await fetchCase(older.caseCode, 1, 1)).body.caseId).toBe(elsewhere.caseId);
  });

  it('takes over once: the package is gone, the terminal learns it, nothing comes back', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const { handle } = deskCase.parse((await fetchCase(one.caseCode)).body);
    intake.clock.advance(60_000);
    const taken = await takeOver(one.caseId, handle);
    expect(takeOverAnswer.parse(taken.body).at).toBe('2026-11-22T10:01:00.000Z');
    expect(await store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
    expect((await terminal.receipts(one.caseId))[0]?.state).toBe('fetched');
    expect(await fetchCase(one.caseCode)).toEqual(notFound);
    expect(await takeOver(one.caseId, handle)).toEqual({ status: 409, body: { code: 'wrong-state' } });
  });

  it('keeps the clerk’s word on the photo, shows it again, and writes it into the audit', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const { handle, photoVeto } = deskCase.parse((await fetchCase(one.caseCode)).body);
    expect(photoVeto).toBeNull();
    const decide = (payload: object, caseId = one.caseId) =>
      intake.app.inject({
        method: 'POST',
        url: `/desk/api/cases/${caseId}/photo-veto`,
        payload,
        headers: clerk,
      });
    expect((await decide({ handle, veto: 'perfect' })).json()).toEqual({ code: 'malformed' });
    expect((await decide({ handle: 'another', veto: 'nok' })).json()).toEqual({ code: 'not-found' });
    expect((await decide({ handle, veto: 'nok' }, crypto.randomUUID())).json()).toEqual({
      code: 'not-found',
    });
    const at = '2026-11-22T10:00:00.000Z';
    for (const veto of ['nok', 'ok-obvious', 'ok-other'])
      expect((await decide({ handle, veto })).json()).toEqual({ veto, at });
    expect(deskCase.parse((await fetchCase(one.caseCode)).body).photoVeto).toBe('ok-other');
    const events = await store.db.selectFrom('audit').select('event').orderBy('seq').execute();
    expect(events.map(({ event }) => event).filter((event) => event.startsWith('photo-'))).toEqual([
      'photo-nok',
      'photo-ok-obvious',
      'photo-ok-other',
    ]);
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
    await takeOver(one.caseId, handle);
    expect((await decide({ handle, veto: 'nok' })).json()).toEqual({ code: 'wrong-state' });
    // The word stays with the case's record and goes with it.
    expect(await store.db.selectFrom('photo_veto').select('veto').execute()).toEqual([{ veto: 'ok-other' }]);
    await store.db.deleteFrom('case_meta').execute();
    expect(await store.db.selectFrom('photo_veto').selectAll().execute()).toEqual([]);
  });

  it('a late copy of a case that was taken over brings no package back', async () => {
    const upload = await terminal.seal(await sampleCase());
    await intake.app.inject(await terminal.uploadRequest(upload));
    const shown = deskCase.parse((await fetchCase(upload.statement.caseCode)).body);
    await takeOver(shown.caseId, shown.handle);
    const again = await intake.app.inject(await terminal.uploadRequest(upload));
    expect((await terminal.verify(again.json().receipt)).state).toBe('fetched');
    expect(await store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
  });

  it('needs the handle of that case, within an hour', async () => {
    const [one, two] = [await sampleCase(), await sampleCase({ code: '5551234' })];
    await terminal.deliver(one);
    await terminal.deliver(two);
    const first = deskCase.parse((await fetchCase(one.caseCode)).body);
    expect(await takeOver(two.caseId, first.handle)).toEqual(notFound);
    expect(await takeOver(one.caseId, 'geraten')).toEqual(notFound);
    intake.clock.advance(handleLifetimeMs);
    clerk = await signedInAs(intake, 'clerk');
    expect(await takeOver(one.caseId, first.handle)).toEqual(notFound);
    const again = deskCase.parse((await fetchCase(one.caseCode)).body);
    expect((await takeOver(one.caseId, again.handle)).status).toBe(200);
  });

  it('shows nothing after 96 hours even before the purge has run', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    const shown = deskCase.parse((await fetchCase(one.caseCode)).body);
    intake.clock.advance(Date.parse(shown.deleteAt) - intake.clock.now());
    clerk = await signedInAs(intake, 'clerk');
    expect(await fetchCase(one.caseCode)).toEqual(notFound);
  });

  it('passes over a case whose content is not what was announced, and notes it', async () => {
    const one = await sampleCase();
    const other = await sampleCase({ code: '5551234' });
    await terminal.deliver({ ...one, packed: other.packed });
    expect(await fetchCase(one.caseCode)).toEqual(notFound);
    const events = await store.db.selectFrom('audit').select('event').orderBy('seq').execute();
    expect(events.at(-1)?.event).toBe('unreadable');
  });

  it('keeps personal data out of logs and of every table but the sealed package', async () => {
    const one = await sampleCase();
    await terminal.deliver(one);
    await fetchCase(one.caseCode, 13, 8);
    const shown = deskCase.parse((await fetchCase(one.caseCode)).body);
    await takeOver(one.caseId, shown.handle);
    await intake.app.inject({ method: 'GET', url: `/desk/${one.caseCode}?name=Zoë` });
    await intake.app.inject({ method: 'POST', url: '/desk/api/fetch', payload: '{"caseCode": "Zoë"' });
    const log = intake.logged();
    expect(log).toContain('/desk/api/fetch');
    const secrets = [...personalWords, one.caseCode, shown.handle, '127.0.0.1', '1983-08-12'];
    for (const secret of secrets) expect(log).not.toContain(secret);
    const audit = JSON.stringify(await store.db.selectFrom('audit').selectAll().execute());
    for (const secret of secrets) expect(audit).not.toContain(secret);
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
  });
});
