import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const day = 86_400_000;

const caseStates = async (station: TestStation) =>
  (await station.must('dev.state', null)).outbox.map(({ state }) => state);

test.each([5 * day, -5 * day])(
  'the system’s clock jumps by %d ms during a session: the case arrives and stays',
  async (by) => {
    const { station, intake } = await startTerminal();
    await station.walkTo(adult, 'fingerprints');
    await station.must('dev.set-clock', { byMilliseconds: by });
    await station.walkTo(adult, 'review');
    await station.confirm();
    await station.until(async () => (await caseStates(station))[0] === 'received', 'received');
    await station.until(async () => (await station.session()).state === 'attract', 'free again');
    station.clock.advance(95 * 3_600_000);
    expect(await caseStates(station)).toEqual(['received']);
    const kept = await intake.store.db.selectFrom('case_package').select('case_id').execute();
    expect(kept).toHaveLength(1);
    station.clock.advance(3_600_000 + 60_000);
    expect(await caseStates(station)).toEqual(['expired']);
  },
);
