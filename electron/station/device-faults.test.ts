import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const scannerFault = (station: TestStation, fault: string, on = true) =>
  station.must('dev.fault', { device: 'fingerprint-scanner', fault, on });
/** The citizen is there, and shows it by touching the screen now and then. */
const twoFingers = (station: TestStation) =>
  station.until(async () => {
    const { fingers, idleSecondsLeft } = await station.session();
    if (idleSecondsLeft !== null) await station.must('session.touch', null);
    return fingers.length === 2;
  }, 'two outcomes');

test.each([
  ['dry', 'quality'],
  ['partial', 'quality'],
  ['nothing', 'tries-used-up'],
])('a finger that is %s three times goes to the counter', async (fault, reason) => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'fingerprints');
  await scannerFault(station, fault);
  await station.must('fingers.start', null);
  await twoFingers(station);
  expect((await station.session()).fingers).toEqual([
    { state: 'counter', finger: 2, reason, attempts: 3 },
    { state: 'counter', finger: 7, reason, attempts: 3 },
  ]);
  await station.must('session.next', null);
  expect((await station.session()).steps.find((step) => step.step === 'fingerprints')?.state).toBe('counter');
});

test('a dry finger that gets better is taken at the second try', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'fingerprints');
  await scannerFault(station, 'dry');
  await station.must('fingers.start', null);
  await station.until(async () => (await station.session()).fingersLive?.prompt === 'again', 'asked again');
  expect((await station.session()).fingersLive).toMatchObject({ attempt: 2, hint: 'dry' });
  await scannerFault(station, 'dry', false);
  await twoFingers(station);
  expect((await station.session()).fingers[0]).toMatchObject({ state: 'captured', attempts: 2 });
});

test('unplugged in the middle of a capture: the fingers go to the counter, the session goes on', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'fingerprints');
  await station.must('fingers.start', null);
  await station.until(async () => (await station.session()).fingersLive?.prompt === 'hold', 'holding');
  await scannerFault(station, 'unplugged');
  await twoFingers(station);
  expect((await station.session()).fingers.map((finger) => finger.state)).toEqual(['counter', 'counter']);
  expect(await station.call('fingers.start', null)).toMatchObject({ ok: false, failure: { code: 'device' } });
  await station.must('session.next', null);
  await station.walkTo(adult, 'review');
  await station.confirm();
  expect((await station.session()).slip?.content.todo.map((todo) => todo.kind)).toContain(
    'fingerprints-at-counter',
  );
});

test('Back while a finger is being captured stops the scanner', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'fingerprints');
  await station.must('fingers.start', null);
  await station.until(async () => (await station.session()).fingersLive?.prompt === 'hold', 'holding');
  await station.must('session.back', null);
  station.clock.advance(60_000);
  expect(await station.session()).toMatchObject({ page: 'photo', fingers: [], fingersLive: null });
});

test.each(['paper-out', 'cover-open', 'jam', 'unplugged'])(
  'printer with %s: the code stays until acknowledged, printing again works',
  async (fault) => {
    const { station } = await startTerminal();
    await station.walkTo(adult, 'review');
    await station.must('dev.fault', { device: 'slip-printer', fault, on: true });
    await station.confirm();
    await station.until(async () => (await station.session()).slip?.printing === 'failed', 'failed');
    const failed = (await station.session()).slip;
    expect(failed).toMatchObject({
      failure: fault === 'unplugged' ? 'disconnected' : fault,
      secondsLeft: null,
    });
    station.clock.advance(86_400_000);
    expect((await station.session()).slip?.content.caseCode).toBe(failed?.content.caseCode);
    await station.must('dev.fault', { device: 'slip-printer', fault, on: false });
    await station.must('slip.print', null);
    await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  },
);

test('a device that is down is told before the citizen starts', async () => {
  const { station } = await startTerminal();
  await scannerFault(station, 'unplugged');
  await station.must('camera.report', { condition: { state: 'down', code: 'not-found' } });
  const { terminal } = await station.must('snapshot.get', null);
  expect(terminal.devices.map((device) => [device.kind, device.condition.state])).toEqual([
    ['camera', 'down'],
    ['fingerprint-scanner', 'down'],
    ['slip-printer', 'ok'],
  ]);
});
