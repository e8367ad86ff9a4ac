import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

async function start() {
  const { station, intake } = await startTerminal();
  const atDesk = async () =>
    (await intake.store.db.selectFrom('help_call').select('step').execute()).map(({ step }) => step);
  const deskIsEmpty = () => eventually(async () => (await atDesk()).length === 0, 'taken back');
  return { station, atDesk, deskIsEmpty };
}

test('called on the page of a service: over when the page is left', async () => {
  const { station, atDesk, deskIsEmpty } = await start();
  await station.must('service.open', { service: 'directory', language: 'de' });
  await station.must('session.help', null);
  expect((await station.session()).help).toBe('called');
  expect(await atDesk()).toHaveLength(1);
  await station.must('service.close', null);
  expect((await station.session()).help).toBe(null);
  await deskIsEmpty();
});

test('out of service nobody is called: the counter helps', async () => {
  const { station, atDesk } = await start();
  await station.must('technician.enter', { pin: '2468' });
  expect((await station.session()).state).toBe('out-of-service');
  await station.must('session.help', null);
  expect((await station.session()).help).toBe('unreached');
  expect(await atDesk()).toEqual([]);
});

test('what could not be taken back is taken back with the next pull', async () => {
  const { station, atDesk, deskIsEmpty } = await start();
  await station.walkTo(adult, 'notice');
  await station.must('session.help', null);
  await station.must('dev.network', { on: false });
  await station.must('session.cancel', null);
  await station.untilState('attract');
  expect(await atDesk()).toEqual(['document']);
  await station.must('dev.network', { on: true });
  await station.must('dev.sync', null);
  await deskIsEmpty();
});

test('a call from before a crash stays while its citizen goes on, and goes with them', async () => {
  const { station, atDesk, deskIsEmpty } = await start();
  await station.walkTo(adult, 'notice');
  await station.must('session.help', null);
  await station.stop();
  await station.start();
  await station.must('dev.sync', null);
  expect((await station.session()).state).toBe('page');
  expect(await atDesk()).toEqual(['document']);
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await deskIsEmpty();
});
