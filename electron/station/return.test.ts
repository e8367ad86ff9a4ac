import { describe, expect, it } from 'vitest';
import { deskCase } from '../../intake/desk/contract.ts';
import { firstBrokenAuditEntry } from '../../intake/store/audit.ts';
import { child } from '../../tests/support/citizens.ts';
import type { TestIntake } from '../../tests/support/intake-harness.ts';
import { samplePhoto } from '../../tests/support/sample-photo.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

describe('a citizen who is back for one part', () => {
  it('repeats only the photo; the desk shows the new one, and both cases go together', async () => {
    const { intake, station } = await startTerminal();
    const caseCode = await goTheWholeWay(station);
    const desk = await clerkAt(intake);
    const first = await desk.fetch(caseCode);
    expect(await desk.post(first.caseId, 'recapture', { handle: first.handle, part: 'photo' })).toBe(200);
    expect((await desk.fetch(caseCode)).wanted).toMatchObject([{ part: 'photo' }]);

    await station.must('session.return', { language: 'de' });
    expect(await station.session()).toMatchObject({ state: 'page', page: 'return', pages: ['return'] });
    const wrong = await station.must('recapture.find', { caseCode, day: 5, month: 5 });
    expect(wrong.outcome).toBe('unknown');
    const found = await station.must('recapture.find', { caseCode, day: 4, month: 5 });
    expect(found.outcome).toBe('found');
    expect(await station.session()).toMatchObject({ page: 'photo', pages: ['photo'], photo: null });

    station.clock.advance(60_000);
    await station.must('photo.try', null);
    await station.must('photo.store', await samplePhoto());
    await station.untilState('returned');
    expect((await station.session()).slip).toBeNull();
    await station.must('slip.acknowledge', null);
    await station.untilState('attract');
    expect(station.sessionKey).toBeNull();

    await outboxIs(station, ['received', 'received']);
    const again = await desk.fetch(caseCode);
    expect(again.caseId).toBe(first.caseId);
    expect([again.wanted, again.replaced.map(({ part }) => part)]).toEqual([[], ['photo']]);
    expect(capturedAt(again)).toBeGreaterThan(capturedAt(first));
    expect({ ...again.application, photo: null }).toEqual({ ...first.application, photo: null });
    expect(again.deleteAt).toBe(first.deleteAt);

    // What was asked for has come: the slip opens nothing more.
    await station.must('session.return', { language: 'de' });
    const spent = await station.must('recapture.find', { caseCode, day: 4, month: 5 });
    expect(spent.outcome).toBe('unknown');
    await station.must('session.cancel', null);
    await station.untilState('attract');

    const taken = { handle: again.handle, verification: 'not-needed' };
    expect(await desk.post(again.caseId, 'take-over', taken)).toBe(200);
    expect(await intake.store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
    await station.must('dev.sync', null);
    await outboxIs(station, ['deleted', 'deleted']);
    const events = await intake.store.db.selectFrom('audit').select('event').orderBy('seq').execute();
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['recapture-photo', 'fingers-not-needed', 'fetched']),
    );
    expect(await firstBrokenAuditEntry(intake.store.db)).toBeUndefined();
  });

  it('is told that the case no longer waits when it was taken over meanwhile', async () => {
    const { intake, station } = await startTerminal();
    const caseCode = await goTheWholeWay(station);
    const desk = await clerkAt(intake);
    const { caseId, handle } = await desk.fetch(caseCode);
    await desk.post(caseId, 'recapture', { handle, part: 'photo' });
    await station.must('session.return', { language: 'de' });
    await station.must('recapture.find', { caseCode, day: 4, month: 5 });
    await desk.post(caseId, 'take-over', { handle, verification: 'not-needed' });
    await station.must('photo.try', null);
    await station.must('photo.store', await samplePhoto());
    await station.untilState('returned');
    // Sealed and refused for good: it stays for a person to look at, and goes after its 96 hours.
    await station.until(
      async () => (await station.must('dev.state', null)).outbox.some(({ state }) => state === 'refused'),
      'refused',
    );
    station.clock.advance(49 * 3_600_000);
    await station.must('dev.sync', null);
    await station.untilState('attract');
    await station.must('technician.enter', { pin: '2468' });
    const { warnings, unsent } = await station.must('technician.overview', null);
    expect([warnings, unsent]).toEqual([['case-refused'], 1]);
    expect(await intake.store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
  });

  it('tries a few times, then the counter helps', async () => {
    const { station } = await startTerminal();
    await station.must('session.return', { language: 'en' });
    const outcomes = new Set<string>();
    for (let day = 1; day <= 12; day++)
      outcomes.add((await station.must('recapture.find', { caseCode: '41709261', day, month: 8 })).outcome);
    expect([...outcomes]).toEqual(['unknown', 'too-many-tries']);
    expect((await station.call('session.next', null)).ok).toBe(false);
  });
});

/** A child under 6: no fingers, so that the way is short. */
async function goTheWholeWay(station: TestStation): Promise<string> {
  await station.walkTo(child('2023-05-04'), 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  const code = (await station.session()).slip?.content.caseCode ?? '';
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  await outboxIs(station, ['received']);
  return code;
}

const outboxIs = (station: TestStation, states: readonly string[]) =>
  station.until(async () => {
    const { outbox } = await station.must('dev.state', null);
    return JSON.stringify(outbox.map(({ state }) => state)) === JSON.stringify(states);
  }, states.join());

async function clerkAt(intake: TestIntake) {
  const headers = await signedInAs(intake, 'clerk');
  const inject = (url: string, payload: object) =>
    intake.app.inject({ method: 'POST', url, headers, payload });
  return {
    fetch: async (caseCode: string) =>
      deskCase.parse((await inject('/desk/api/fetch', { caseCode, day: 4, month: 5 })).json()),
    post: async (caseId: string, action: string, payload: object) =>
      (await inject(`/desk/api/cases/${caseId}/${action}`, payload)).statusCode,
  };
}

function capturedAt({
  application: { photo },
}: Awaited<ReturnType<Awaited<ReturnType<typeof clerkAt>>['fetch']>>) {
  return photo.state === 'taken' ? Date.parse(photo.record.capturedAt) : 0;
}
