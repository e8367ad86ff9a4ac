import { expect, test } from 'vitest';
import { callSchemas } from '../../domain/station-api/calls.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const state = async (station: TestStation) => (await station.session()).state;
const restart = async (station: TestStation) => {
  await station.stop();
  await station.start();
};

test('a touch screen that was there once is missed, in later processes too, until it is back', async () => {
  const { station } = await startTerminal();
  station.tellTouch(false);
  expect(await state(station)).toBe('attract');
  station.tellTouch(true);
  station.tellTouch(false);
  await station.until(async () => (await state(station)) === 'out-of-service', 'closed');
  await restart(station);
  expect(await state(station)).toBe('attract');
  station.tellTouch(false);
  await station.until(async () => (await state(station)) === 'out-of-service', 'closed again');
  station.tellTouch(true);
  await station.until(async () => (await state(station)) === 'attract', 'open');
});

test('an installed terminal with a simulated device takes nobody, unless it is called a demonstration', async () => {
  const { station } = await startTerminal();
  station.installed = true;
  await restart(station);
  await station.until(async () => (await state(station)) === 'out-of-service', 'closed');
  station.settings = { ...station.settings, demonstration: true };
  await restart(station);
  await station.until(async () => (await state(station)) === 'attract', 'open');
});

test('starts and what the watchdog did stand among the events', async () => {
  const { station } = await startTerminal();
  station.tellHelp('restart-screen');
  await station.stop();
  station.afterEnd = true;
  await station.start();
  await station.must('technician.enter', { pin: '2468' });
  const { events } = callSchemas['technician.events'].result.parse(
    await station.must('technician.events', { errorsOnly: false, before: null, limit: 50 }),
  );
  expect(events.filter(({ type }) => type === 'terminal').map(({ id, detail }) => [id, detail])).toEqual(
    expect.arrayContaining([
      ['station-ended', ''],
      ['terminal-helped', 'restart-screen'],
      ['terminal-started', ''],
    ]),
  );
});
