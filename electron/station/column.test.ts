import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const height = async (station: TestStation) => (await station.must('dev.state', null)).cameraHeight;
const fault = (station: TestStation, name: string, on = true) =>
  station.must('dev.fault', { device: 'control-board', fault: name, on });

/** Calls, and lets the lift's time pass until it answers. */
async function nudge(station: TestStation, direction: 'up' | 'down'): Promise<boolean> {
  let moves: boolean | undefined;
  void station.must('camera.nudge', { direction }).then((answer) => {
    moves = answer.moves;
  });
  await station.until(async () => moves !== undefined, 'the lift answers');
  return moves === true;
}

test('the lift moves the camera towards the face, until its end', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  expect(await nudge(station, 'up')).toBe(true);
  expect(await height(station)).toBeCloseTo(0.06);
  for (let i = 0; i < 4; i += 1) expect(await nudge(station, 'up')).toBe(true);
  expect(await height(station)).toBeCloseTo(0.3);
  expect(await nudge(station, 'up')).toBe(false);
  expect(await nudge(station, 'down')).toBe(true);
});

test.each(['lift-jam', 'emergency-stop', 'unplugged'])('%s: the person has to move', async (name) => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  await fault(station, name);
  expect(await nudge(station, 'up')).toBe(false);
  expect(await height(station)).toBe(0);
});

test('the column comes back after it was unplugged', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  await fault(station, 'unplugged');
  await fault(station, 'unplugged', false);
  await station.until(async () => {
    const { terminal } = await station.must('snapshot.get', null);
    return terminal.devices.some(
      ({ kind, condition }) => kind === 'control-board' && condition.state === 'ok',
    );
  }, 'back');
  expect(await nudge(station, 'down')).toBe(true);
});

test('a photographer’s code: the photo is left to the authority, without its fee, and the slip says so', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'photo');
  await station.must('dev.scan', null);
  expect(await station.session()).toMatchObject({
    page: 'fingerprints',
    photo: { state: 'counter', reason: 'photo-code' },
  });
  await station.walkTo(adult, 'review');
  await station.confirm();
  const { slip } = await station.session();
  expect(slip?.content.todo).toContainEqual({ kind: 'photo-code' });
  expect(slip?.content.todo).toContainEqual({ kind: 'fee', cents: 7_000 });
});

test('a code on any other page means nothing, and the screen’s reader is refused there', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'sex');
  await station.must('dev.scan', null);
  expect(await station.session()).toMatchObject({ page: 'sex', photo: null });
  expect(await station.call('photo.code', null)).toMatchObject({ failure: { code: 'not-now' } });
});
