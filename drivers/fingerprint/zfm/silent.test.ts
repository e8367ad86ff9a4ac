import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../../../tests/support/eventually.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { zfmRig } from '../../../tests/support/zfm-rig.ts';
import { readCapture } from '../contract.ts';

/** Waits for what is silent, with time running ahead. */
async function impatiently<T>(clock: { advance(ms: number): void }, outcome: Promise<T>): Promise<T> {
  let over = false;
  const settled = outcome.finally(() => {
    over = true;
  });
  while (!over) {
    await aMoment();
    clock.advance(200);
  }
  return settled;
}

test('a port at which nothing answers fails as silent', async () => {
  const { emulator, clock, plugIn } = await zfmRig();
  emulator.silent = true;
  const { open } = await plugIn();
  const opened = await impatiently(clock, open(new AbortController().signal));
  expect(opened).toEqual({ ok: false, failure: { code: 'silent' } });
  await eventually(async () => emulator.connections === 0, 'the port is closed');
});

test('another password than the usual one fails as password', async () => {
  const { emulator, plugIn } = await zfmRig();
  emulator.password = 'wrong';
  const { open } = await plugIn();
  expect(await open(new AbortController().signal)).toEqual({ ok: false, failure: { code: 'password' } });
});

test('a sensor that falls silent fails the capture; when it speaks again a reset finds it', async () => {
  const { emulator, clock, person, opened } = await zfmRig();
  const driver = await opened();
  onTestFinished(() => driver.close());
  const scanner = obediently(driver, person);
  emulator.onDataPacket = (number) => {
    emulator.silent = number >= 50;
  };
  const tick = async () => {
    await aMoment();
    clock.advance(50);
  };
  const events = await readCapture({ scanner, tick }, { transaction: 't', finger: 2, timeoutMs: 60_000 });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'protocol' });
  expect(await impatiently(clock, driver.softReset())).toBe(false);
  emulator.silent = false;
  emulator.onDataPacket = () => {};
  expect(await impatiently(clock, driver.softReset())).toBe(true);
  expect((await readCapture({ scanner, tick: aMoment })).at(-1)).toEqual({ kind: 'done' });
});
