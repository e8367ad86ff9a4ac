import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { SteerableClock } from '../../domain/clock.ts';
import { openLibfprint } from '../../drivers/fingerprint/libfprint/open.ts';
import { impression, touches } from '../../drivers/fingerprint/simulated/impression.ts';
import { loadPrints } from '../../drivers/fingerprint/simulated/prints.ts';
import { obediently } from './obedient-finger.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { VirtualImageDevice } from './virtual-image-device.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [person] = await loadPrints(root('fixtures/prints/'));

/** A print of an invented person. */
export function inventedPrint(): FingerImage {
  if (!person) throw new Error('nobody');
  return impression(person[2], 100, touches.good);
}

/** The sidecar on libfprint's virtual scanner; everything goes with the test. */
export async function libfprintRig() {
  const device = new VirtualImageDevice(join(temporaryFolder(), 'virtual-image'));
  const clock = new SteerableClock();
  const open = openLibfprint({
    script: root('drivers/fingerprint/libfprint/sidecar.py'),
    driver: 'virtual_image',
    clock,
    env: { FP_VIRTUAL_IMAGE: device.socketPath },
  });
  const opened = await open(new AbortController().signal);
  if (!opened.ok) throw new Error(`scanner does not open: ${opened.failure.code}`);
  const driver = opened.value;
  onTestFinished(async () => {
    device.close();
    await driver.close();
  });
  await device.connect();
  const person = {
    place: () => {
      device.touch(true);
      device.image(inventedPrint());
    },
    lift: () => device.touch(false),
  };
  return { device, driver, person, clock, scanner: obediently(driver, person) };
}
