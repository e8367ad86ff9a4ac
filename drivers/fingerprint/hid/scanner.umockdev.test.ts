import { expect, test } from 'vitest';
import { hidFinger, hidRig } from '../../../tests/support/hid-rig.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { describeScannerContract, readCapture } from '../contract.ts';

async function open() {
  const rig = await hidRig();
  return { ...rig, scanner: obediently(await rig.opened(), rig.person), tick: aMoment };
}

describeScannerContract('HID profile at a USB device', open);

test('the scanner is what it says it is', async () => {
  const { scanner } = await open();
  expect(scanner.id).toBe('example');
  expect(scanner.capabilities()).toMatchObject({
    ppi: 500,
    bitDepth: 8,
    areaMm: { width: 10.2, height: 12.2 },
    certificates: [],
  });
});

test('the frame is the picture on the glass, pixel by pixel, with the quality that the scanner gives', async () => {
  const under = await open();
  const events = await readCapture(under);
  const frame = events.find((event) => event.kind === 'frame');
  expect(frame?.image).toEqual({ width: 200, height: 240, ppi: 500, pixels: hidFinger() });
  expect(events.filter(({ kind }) => kind === 'quality')).toEqual([{ kind: 'quality', quality: 80 }]);
});
