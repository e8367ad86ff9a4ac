import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

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
  await station.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: true });
  await station.must('camera.report', { condition: { state: 'down', code: 'not-found' } });
  const { terminal } = await station.must('snapshot.get', null);
  expect(terminal.devices.map((device) => [device.kind, device.condition.state])).toEqual([
    ['camera', 'down'],
    ['fingerprint-scanner', 'down'],
    ['slip-printer', 'ok'],
    ['document-printer', 'ok'],
    ['control-board', 'ok'],
    ['code-reader', 'ok'],
  ]);
});
