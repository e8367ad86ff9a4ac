import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { failedQuality, type QualityProvider } from '../../../biometrics/finger/quality-provider.ts';
import { SteerableClock } from '../../../domain/clock.ts';
import { aMoment } from '../../../tests/support/obedient-finger.ts';
import { openProgram } from '../../transport/program.ts';
import { describeScannerContract, readCapture } from '../contract.ts';
import { openBridge } from './open.ts';

const reference = fileURLToPath(new URL('reference/main.ts', import.meta.url));

async function open() {
  const clock = new SteerableClock();
  const transport = openProgram({ program: process.execPath, args: [reference], clock });
  const opened = await openBridge({ transport, clock })(new AbortController().signal);
  if (!opened.ok) throw new Error(`bridge does not open: ${opened.failure.code}`);
  const scanner = opened.value;
  onTestFinished(() => scanner.close());
  return { scanner, tick: aMoment };
}

describeScannerContract('reference bridge, a program of its own', open);

test('the bridge says what it is, and its quality fits the port of the biometrics', async () => {
  const { scanner, tick } = await open();
  expect(scanner.id).toBe('simulated-scanner');
  expect(scanner.capabilities()).toMatchObject({ ppi: 500, certificates: [] });
  const provider: QualityProvider | null = scanner.quality;
  const events = await readCapture({ scanner, tick });
  const frame = events.findLast((event) => event.kind === 'frame');
  if (!provider || !frame) throw new Error('no provider or no frame');
  const quality = await provider.assess(frame.image);
  expect(quality).toMatchObject({ id: 'simulated', version: '1', certified: false });
  expect(quality.value).toBeGreaterThan(0);
  expect(quality.value).toBeLessThan(failedQuality);
  expect(await scanner.softReset()).toBe(true);
});
