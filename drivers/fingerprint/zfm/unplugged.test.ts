import { expect, test } from 'vitest';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { zfmRig } from '../../../tests/support/zfm-rig.ts';
import { readCapture } from '../contract.ts';

const never = new AbortController().signal;

/** Pulled out when the sensor hears this command for the n-th time. */
const moments: [string, number, number][] = [
  ['the password', 0x13, 1],
  ['the parameters', 0x0f, 1],
  ['the change of speed', 0x0e, 1],
  ['the greeting at the new speed', 0x13, 2],
];

test.each(moments)('unplugged during %s: opening fails, the next one succeeds', async (_, code, nth) => {
  const { emulator, plugIn, opened } = await zfmRig();
  const line = await plugIn();
  const before = openHandles();
  let heard = 0;
  emulator.onCommand = (command) => {
    if (command === code && ++heard === nth) emulator.unplug();
  };
  expect(await line.open(never)).toEqual({ ok: false, failure: { code: 'disconnected' } });
  await noMoreHandlesThan(before);
  expect((await opened()).condition()).toEqual({ state: 'ok', code: null });
});

test.each([
  ['waiting for the finger', (event: string) => event === 'place'],
  ['the first touch', (event: string) => event === 'hold'],
  ['the transfer of a frame', (event: string) => event === 'progress'],
  ['looking at frames', (event: string) => event === 'frame'],
  ['waiting for the finger to go', (event: string) => event === 'lift'],
])('unplugged while %s: the capture fails as disconnected', async (_, isMoment) => {
  const { emulator, person, plugIn, opened } = await zfmRig();
  const line = await plugIn();
  const before = openHandles();
  const first = await line.open(never);
  if (!first.ok) throw new Error('does not open');
  const conditions: string[] = [];
  first.value.onCondition(({ state, code }) => conditions.push(`${state} ${code}`));
  // Stays on the glass, so that the driver waits for it to go.
  const scanner = obediently(first.value, { place: person.place, lift: () => {} });
  let pulled = false;
  const events = await readCapture({ scanner, tick: aMoment }, undefined, undefined, (event) => {
    if (pulled || !isMoment(event.kind === 'prompt' ? event.prompt : event.kind)) return;
    pulled = true;
    emulator.unplug();
  });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(conditions).toEqual(['down disconnected']);
  expect(await readCapture({ scanner, tick: aMoment })).toEqual([{ kind: 'failed', code: 'disconnected' }]);
  expect(await first.value.softReset()).toBe(false);
  await first.value.close();
  await noMoreHandlesThan(before);

  person.lift();
  const again = obediently(await opened(), person);
  expect((await readCapture({ scanner: again, tick: aMoment })).at(-1)).toEqual({ kind: 'done' });
});

test('unplugged in the middle of a transfer, between two packets', async () => {
  const { emulator, person, opened } = await zfmRig();
  const scanner = obediently(await opened(), person);
  emulator.onDataPacket = (number) => {
    if (number === 100) emulator.unplug();
  };
  const events = await readCapture({ scanner, tick: aMoment });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(events.some(({ kind }) => kind === 'frame')).toBe(false);
});

test('unplugged during a soft reset: false, and no way back', async () => {
  const { emulator, opened } = await zfmRig();
  const scanner = await opened();
  emulator.onCommand = () => emulator.unplug();
  expect(await scanner.softReset()).toBe(false);
  expect(scanner.condition()).toEqual({ state: 'down', code: 'disconnected' });
});

test('not plugged in, cancelled, closed while it opens: a code each and no handle', async () => {
  const { emulator, plugIn } = await zfmRig();
  const gone = await plugIn();
  await gone.port.stop();
  expect(await gone.open(never)).toEqual({ ok: false, failure: { code: 'not-found' } });

  const line = await plugIn();
  const before = openHandles();
  expect(await line.open(AbortSignal.abort())).toEqual({ ok: false, failure: { code: 'cancelled' } });
  const abort = new AbortController();
  emulator.onCommand = () => abort.abort();
  expect(await line.open(abort.signal)).toEqual({ ok: false, failure: { code: 'cancelled' } });
  await noMoreHandlesThan(before);
});
