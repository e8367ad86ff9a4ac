import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { libfprintRig } from '../../../tests/support/libfprint-rig.ts';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { ownChildren } from '../../../tests/support/running-programs.ts';
import { readCapture } from '../contract.ts';
import { openLibfprint } from './open.ts';

const noChildBut = (before: number[]) =>
  eventually(async () => ownChildren().every((id) => before.includes(id)), 'the sidecar has ended');

test.each(['place', 'hold', 'lift'])(
  'unplugged at %s: disconnected, no orphan, no handle',
  async (moment) => {
    const [children, handles] = [ownChildren(), openHandles()];
    const { device, driver, person } = await libfprintRig();
    const scanner = obediently(driver, { place: person.place, lift: () => {} });
    const events = await readCapture({ scanner, tick: aMoment }, undefined, undefined, (event) => {
      if (event.kind === 'prompt' && event.prompt === moment) device.unplug();
    });
    expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
    expect(driver.condition()).toEqual({ state: 'down', code: 'disconnected' });
    device.close();
    await driver.close();
    await noChildBut(children);
    await noMoreHandlesThan(handles);
    const next = await libfprintRig();
    expect((await readCapture({ scanner: next.scanner, tick: aMoment })).at(-1)).toEqual({ kind: 'done' });
  },
);

test('unplugged while nothing happens: the next capture says so', async () => {
  const children = ownChildren();
  const { device, driver } = await libfprintRig();
  // The virtual scanner looks at its socket only during a capture.
  device.unplug();
  const events = await readCapture({ scanner: driver, tick: aMoment });
  expect(events.at(-1)).toEqual({ kind: 'failed', code: 'disconnected' });
  expect(driver.condition()).toEqual({ state: 'down', code: 'disconnected' });
  await noChildBut(children);
});

test('no scanner of that name: not-found', async () => {
  const script = fileURLToPath(new URL('sidecar.py', import.meta.url));
  const children = ownChildren();
  const open = openLibfprint({ script, driver: 'no-such-driver', clock: new SteerableClock() });
  expect(await open(new AbortController().signal)).toEqual({ ok: false, failure: { code: 'not-found' } });
  await noChildBut(children);
});
