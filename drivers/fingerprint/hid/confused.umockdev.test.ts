import { expect, test } from 'vitest';
import { hidFinger, hidRig } from '../../../tests/support/hid-rig.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { readCapture } from '../contract.ts';

async function rig() {
  const made = await hidRig();
  const driver = await made.opened();
  /** For what is silent: time runs ahead. */
  const tick = async () => {
    await aMoment();
    made.clock.advance(20);
  };
  return { ...made, driver, under: { scanner: obediently(driver, made.person), tick } };
}

const request = { transaction: 't', finger: 2, timeoutMs: 600_000 } as const;

test('chunks that were lost are asked for again', async () => {
  const { emulator, under } = await rig();
  let reads = 0;
  emulator.onCommand = (code) => {
    if (code === 0x04 && ++reads === 5) emulator.lose = 3;
  };
  const events = await readCapture(under, request);
  expect(events.at(-1)).toEqual({ kind: 'done' });
  expect(events.find((event) => event.kind === 'frame')?.image.pixels).toEqual(hidFinger());
});

test('a scanner with a fault fails the capture and is degraded; a reset brings it back', async () => {
  const { emulator, driver, under } = await rig();
  emulator.fault = true;
  expect((await readCapture(under, request)).at(-1)).toEqual({ kind: 'failed', code: 'protocol' });
  expect(driver.condition()).toEqual({ state: 'degraded', code: 'protocol' });
  expect(await driver.softReset()).toBe(true);
  expect(driver.condition()).toEqual({ state: 'ok', code: null });
});

test('a scanner that falls silent in a transfer fails the capture', async () => {
  const { emulator, under } = await rig();
  emulator.onCommand = (code) => {
    if (code === 0x04) emulator.silent = true;
  };
  expect((await readCapture(under, request)).at(-1)).toEqual({ kind: 'failed', code: 'protocol' });
});

test('another version of the profile is refused', async () => {
  const { emulator, open } = await hidRig();
  emulator.version = 2;
  expect(await open(new AbortController().signal)).toEqual({ ok: false, failure: { code: 'version' } });
});
