import { expect, test } from 'vitest';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { zfmRig } from '../../../tests/support/zfm-rig.ts';
import { readCapture } from '../contract.ts';

async function open() {
  const rig = await zfmRig();
  const driver = await rig.opened();
  return { ...rig, driver, under: { scanner: obediently(driver, rig.person), tick: aMoment } };
}

test('an answer that arrives broken is asked for again', async () => {
  const { emulator, under } = await open();
  emulator.corrupt = 1;
  expect((await readCapture(under)).at(-1)).toEqual({ kind: 'done' });
});

test('a command that the sensor did not understand is sent again', async () => {
  const { emulator, under } = await open();
  emulator.notUnderstood = 2;
  expect((await readCapture(under)).at(-1)).toEqual({ kind: 'done' });
});

test('a packet of the image that arrives broken costs this transfer, not the capture', async () => {
  const { emulator, under } = await open();
  let broken = false;
  emulator.onDataPacket = (number) => {
    if (number !== 40 || broken) return;
    broken = true;
    emulator.corrupt = 1;
  };
  expect((await readCapture(under)).at(-1)).toEqual({ kind: 'done' });
  expect(broken).toBe(true);
});

test('a line that stays noisy fails the capture and degrades the scanner; a reset brings it back', async () => {
  const { emulator, under, driver } = await open();
  emulator.corrupt = 1_000_000;
  expect((await readCapture(under)).at(-1)).toEqual({ kind: 'failed', code: 'protocol' });
  expect(driver.condition()).toEqual({ state: 'degraded', code: 'protocol' });
  emulator.corrupt = 0;
  expect(await driver.softReset()).toBe(true);
  expect(driver.condition()).toEqual({ state: 'ok', code: null });
  expect((await readCapture(under)).at(-1)).toEqual({ kind: 'done' });
});

test('a transfer that was cancelled does not disturb the next capture', async () => {
  const { emulator, under } = await open();
  emulator.paced = true;
  const abort = new AbortController();
  const cancelled = await readCapture(under, undefined, abort.signal, (event) => {
    if (event.kind === 'progress') abort.abort();
  });
  expect(cancelled.at(-1)).toEqual({ kind: 'failed', code: 'cancelled' });
  emulator.paced = false;
  const next = await readCapture(under);
  expect(next.at(-1)).toEqual({ kind: 'done' });
});
