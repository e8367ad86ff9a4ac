import { expect, test } from 'vitest';
import type { Order } from '../../domain/fleet/command.ts';
import { heartbeat } from '../../domain/fleet/heartbeat.ts';
import { giveCommand } from '../../intake/fleet/commands.ts';
import { adult, secretsOfAdult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

const staffId = '00000000-0000-4000-8000-000000000001';

async function startFleet() {
  const { station, intake } = await startTerminal();
  const terminalId = (await station.must('snapshot.get', null)).terminal.terminalId;
  const order = (given: Order) =>
    giveCommand(intake.store, { terminalId, order: given, staffId }, intake.clock.now());
  const terminal = async () => (await station.must('snapshot.get', null)).terminal;
  const beats = async () =>
    (await intake.store.db.selectFrom('terminal_heartbeat').select('beat').execute()).map(({ beat }) => beat);
  const open = async () =>
    (await intake.store.db.selectFrom('fleet_command').where('done_at', 'is', null).selectAll().execute())
      .length;
  return { station, intake, order, terminal, beats, open };
}

test('a heartbeat tells step and devices, and nothing of the citizen', async () => {
  const { station, beats } = await startFleet();
  await station.walkTo(adult, 'photo');
  await station.must('dev.sync', null);
  const [beat = ''] = await beats();
  expect(heartbeat.parse(JSON.parse(beat))).toMatchObject({ state: 'page', step: 'photo', mode: 'open' });
  for (const secret of secretsOfAdult) expect(beat).not.toContain(secret);
});

test('a message is shown, a stand-down closes after the session, both outlive a restart of the station', async () => {
  const { station, order, terminal, open } = await startFleet();
  await station.walkTo(adult, 'notice');
  await order({ kind: 'message', text: 'Heute bis 16 Uhr' });
  await order({ kind: 'mode', mode: 'stood-down' });
  await station.must('dev.sync', null);
  expect(await terminal()).toMatchObject({ serviceMessage: 'Heute bis 16 Uhr', outOfService: 'stood-down' });
  expect(await open()).toBe(0);
  // The citizen who is there goes on undisturbed.
  expect(await station.session()).toMatchObject({ state: 'page', page: 'notice' });
  await station.must('session.cancel', null);
  await station.untilState('out-of-service');
  await station.stop();
  await station.start();
  await station.untilState('out-of-service');
  await order({ kind: 'mode', mode: 'wait' });
  await station.must('dev.sync', null);
  expect((await terminal()).outOfService).toBe('wait');
  await order({ kind: 'mode', mode: 'open' });
  await order({ kind: 'message', text: null });
  await station.must('dev.sync', null);
  await station.untilState('attract');
  expect(await terminal()).toMatchObject({ serviceMessage: null, outOfService: null });
});

test('a restart waits until nobody is served, happens once, and is told to be done afterwards', async () => {
  const { station, order, open } = await startFleet();
  await station.walkTo(adult, 'notice');
  await order({ kind: 'restart' });
  await station.must('dev.sync', null);
  expect(station.restarts).toEqual([]);
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await station.must('dev.sync', null);
  await station.must('dev.sync', null);
  expect(station.restarts).toEqual(['app']);
  expect(await open()).toBe(1);
  await station.stop();
  await station.start();
  await station.untilState('attract');
  await station.must('dev.sync', null);
  expect(await open()).toBe(0);
  expect(station.restarts).toEqual(['app']);
});

test('a session is counted in its hour, and the hour is sent once it is over', async () => {
  const { station, intake } = await startFleet();
  await station.walkTo(adult, 'photo');
  // Twice the same reason is one session with that reason.
  for (const reasons of [['mouth-open'], ['mouth-open', 'eyes-closed']] as const) {
    await station.must('photo.try', null);
    await station.must('photo.refused', { reasons: [...reasons] });
  }
  await station.walkTo(adult, 'review');
  await station.confirm();
  const rows = () =>
    intake.store.db.selectFrom('terminal_counter').select(['name', 'value']).orderBy('name').execute();
  await station.must('dev.sync', null);
  expect(await rows()).toEqual([]);
  station.clock.advance(3_600_000);
  await station.must('dev.sync', null);
  await station.must('dev.sync', null);
  const counted = Object.fromEntries((await rows()).map(({ name, value }) => [name, value]));
  expect(counted).toMatchObject({ sessions: 1, completed: 1, 'language:de': 1, 'photo:later-try': 1 });
  expect(counted).toMatchObject({ 'refusal:mouth-open': 1, 'refusal:eyes-closed': 1 });
  expect(Object.keys(counted).filter((name) => name.startsWith('minutes:'))).toHaveLength(1);
  expect(Object.keys(counted).filter((name) => name.startsWith('photo:'))).toHaveLength(1);
});
