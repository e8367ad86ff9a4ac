import { expect, test } from 'vitest';
import { hidRig } from '../../../tests/support/hid-rig.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { readCapture } from '../contract.ts';

const never = new AbortController().signal;

test.each([
  ['waiting for the finger', 'place'],
  ['the first touch', 'hold'],
  ['the transfer of a frame', 'progress'],
  ['looking at frames', 'frame'],
  ['waiting for the finger to go', 'lift'],
])('unplugged during %s: disconnected, no handle; plugged in again it works', async (_, moment) => {
  const { person, open, opened, unplug, plugInAgain } = await hidRig();
  const before = openHandles();
  const first = await open(never);
  if (!first.ok) throw new Error('does not open');
  const conditions: string[] = [];
  first.value.onCondition(({ state, code }) => conditions.push(`${state} ${code}`));
  const scanner = obediently(first.value, { place: person.place, lift: () => {} });
  let pulled: Promise<void> | undefined;
  const events = await readCapture({ scanner, tick: aMoment }, undefined, undefined, (event) => {
    const now = event.kind === 'prompt' ? event.prompt : event.kind;
    if (now === moment) pulled ??= unplug();
  });
  await pulled;
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(conditions).toEqual(['down disconnected']);
  expect(await first.value.softReset()).toBe(false);
  await first.value.close();
  await noMoreHandlesThan(before);
  expect(await open(never)).toEqual({ ok: false, failure: { code: 'not-found' } });

  person.lift();
  await plugInAgain();
  const again = obediently(await opened(), person);
  expect((await readCapture({ scanner: again, tick: aMoment })).at(-1)).toEqual({ kind: 'done' });
});

test.each([
  ['the greeting', 0x01],
  ['a reset', 0x05],
])('unplugged during %s: no way back, no handle', async (_, command) => {
  const { emulator, open, unplug } = await hidRig();
  const before = openHandles();
  let pulled: Promise<void> | undefined;
  emulator.onCommand = (code) => {
    if (code !== command) return;
    emulator.silent = true;
    pulled = unplug();
  };
  const scanner = await open(never);
  if (scanner.ok) {
    expect(await scanner.value.softReset()).toBe(false);
    expect(scanner.value.condition()).toEqual({ state: 'down', code: 'disconnected' });
    await scanner.value.close();
  } else expect(scanner.failure).toEqual({ code: 'disconnected' });
  await pulled;
  await noMoreHandlesThan(before);
});
