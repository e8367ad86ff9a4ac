import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

test('the terminal’s key is lost with a case unsent: out of service, enrolled anew, the case arrives', async () => {
  const { station, intake } = await startTerminal();
  await station.must('dev.network', { on: false });
  await station.walkTo(adult, 'photo');
  await station.must('session.atCounter', { page: 'photo', reason: 'not-possible' });
  await station.walkTo(adult, 'review');
  await station.confirm();
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  await station.stop();
  writeFileSync(join(station.dataDir, 'terminal-key.json'), 'damaged');

  await station.start();
  await station.untilState('out-of-service');
  expect((await station.must('snapshot.get', null)).terminal.outOfService).toBe('not-enrolled');
  const { db } = intake.store;
  expect(await db.selectFrom('case_meta').select('id').execute()).toEqual([]);

  // Staff give the terminal a new code.
  await db.deleteFrom('enrolment_code').execute();
  await addEnrolmentCode(intake.store, 'test-terminal', intake.clock.now());
  await station.untilState('attract');
  const state = async () => (await station.must('dev.state', null)).outbox.map((row) => row.state).join();
  await station.until(async () => (await state()) === 'received', 'received');
  expect(await db.selectFrom('case_package').select('case_id').execute()).toHaveLength(1);
});
