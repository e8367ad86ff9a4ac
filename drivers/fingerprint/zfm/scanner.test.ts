import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aMoment, obediently } from '../../../tests/support/obedient-finger.ts';
import { packedFinger } from '../../../tests/support/packed-finger.ts';
import { zfmRig } from '../../../tests/support/zfm-rig.ts';
import { describeScannerContract, readCapture, request } from '../contract.ts';
import { unpackImage } from './image.ts';

async function open() {
  const rig = await zfmRig();
  const scanner = obediently(await rig.opened(), rig.person);
  return { ...rig, scanner, tick: aMoment };
}

describeScannerContract('ZFM over a pseudo terminal', open);

test('opening gives the password, reads the parameters and raises the speed', async () => {
  const { emulator } = await open();
  expect(emulator.commands).toEqual([0x13, 0x0f, 0x0e, 0x13]);
  expect(emulator.multiple).toBe(12);
});

test('the own end of the line is raised, too', async () => {
  const { plugIn } = await zfmRig();
  const { port, open: openScanner } = await plugIn();
  const scanner = await openScanner(new AbortController().signal);
  expect(execFileSync('stty', ['-F', port.path, 'speed']).toString().trim()).toBe('115200');
  if (scanner.ok) await scanner.value.close();
});

test('a sensor that kept its speed is not told again', async () => {
  const rig = await zfmRig();
  rig.emulator.multiple = 12;
  await rig.opened();
  expect(rig.emulator.commands).toEqual([0x13, 0x0f]);
});

test('the frame is the picture on the glass, pixel by pixel', async () => {
  const under = await open();
  const events = await readCapture(under);
  const frame = events.find((event) => event.kind === 'frame');
  expect(frame?.image).toEqual(unpackImage(packedFinger()));
  expect(events.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(5);
  expect(events.findLast((event) => event.kind === 'progress')).toEqual({ kind: 'progress', fraction: 1 });
});

test('a finger that still lies there is asked to be lifted first', async () => {
  const under = await open();
  const abort = new AbortController();
  await readCapture(under, request, abort.signal, (event) => {
    if (event.kind === 'frame') abort.abort();
  });
  const events = await readCapture(under);
  const prompts = events.flatMap((event) => (event.kind === 'prompt' ? [event.prompt] : []));
  expect(prompts).toEqual(['lift', 'place', 'hold', 'lift']);
});

test('no finger in time: no-finger; a finger that stays: timeout', async () => {
  const { emulator, person, opened } = await zfmRig();
  const scanner = await opened();
  const short = { ...request, timeoutMs: 150 };
  expect((await readCapture({ scanner, tick: aMoment }, short)).at(-1)).toEqual({
    kind: 'failed',
    code: 'no-finger',
  });
  person.place();
  expect((await readCapture({ scanner, tick: aMoment }, short)).at(-1)).toEqual({
    kind: 'failed',
    code: 'timeout',
  });
  expect(emulator.finger).not.toBeNull();
});

test('a finger that is taken away while it is looked at gives what was seen', async () => {
  const { emulator, person, opened } = await zfmRig();
  const scanner = await opened();
  person.place();
  const events = await readCapture({ scanner, tick: aMoment }, request, undefined, (event) => {
    if (event.kind === 'frame') emulator.finger = null;
  });
  expect(events.at(-1)).toEqual({ kind: 'done' });
  expect(events.filter(({ kind }) => kind === 'frame')).toHaveLength(1);
});
