import { expect, test } from 'vitest';
import { inventedPrint, libfprintRig } from '../../../tests/support/libfprint-rig.ts';
import { aMoment } from '../../../tests/support/obedient-finger.ts';
import { describeScannerContract, readCapture, request } from '../contract.ts';

async function open() {
  return { ...(await libfprintRig()), tick: aMoment };
}

describeScannerContract("libfprint's virtual scanner", open);

test('the frame is the picture that libfprint took, pixel by pixel', async () => {
  const under = await open();
  const frames = (await readCapture(under)).filter((event) => event.kind === 'frame');
  expect(frames).toHaveLength(1);
  expect(frames[0]?.image).toEqual(inventedPrint());
});

test('a touch that libfprint finds too short is asked for again', async () => {
  const { device, driver, person } = await open();
  let touched = 0;
  const events = await readCapture({ scanner: driver, tick: aMoment }, request, undefined, (event) => {
    if (event.kind === 'prompt' && event.prompt === 'lift') person.lift();
    if (event.kind !== 'prompt' || event.prompt !== 'place') return;
    touched++;
    device.touch(true);
    device.retry();
    device.touch(false);
    person.place();
  });
  expect(events.at(-1)).toEqual({ kind: 'done' });
  expect(touched).toBe(1);
});

test('no finger in time: no-finger', async () => {
  const { driver } = await open();
  const events = await readCapture({ scanner: driver, tick: aMoment }, { ...request, timeoutMs: 200 });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'no-finger' });
  expect(await driver.softReset()).toBe(true);
});
