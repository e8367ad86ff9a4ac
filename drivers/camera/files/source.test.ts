import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { describePictureContract } from '../picture-contract.ts';
import { openPictureFiles } from './source.ts';

const never = new AbortController().signal;

async function opened(names: readonly string[]) {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
  const clock = new ManualClock(0);
  const source = await openPictureFiles({ folder, clock })(never);
  const pass = async (milliseconds: number) => {
    for (let at = 0; at < milliseconds; at += 100) {
      clock.advance(100);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { folder, source, pass };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describePictureContract('a folder of pictures', async () => {
  const { source, pass } = await opened(['a.jpg']);
  if (!source.ok) throw new Error(source.failure.code);
  return { source: source.value, tick: () => pass(100) };
});

test('shows the pictures one after the other, and takes the one that is shown', async () => {
  const { source, pass } = await opened(['b.JPEG', 'a.jpg', 'notes.txt']);
  if (!source.ok) throw new Error(source.failure.code);
  const seen: string[] = [];
  source.value.startPreview((jpeg) => seen.push(text(jpeg)));
  // Each frame is read from the disk, which has a time of its own.
  while (!seen.includes('b.JPEG')) await pass(100);
  expect([...new Set(seen)]).toEqual(['a.jpg', 'b.JPEG']);
  const still = await source.value.still(never);
  expect(still.ok && ['a.jpg', 'b.JPEG']).toContain(still.ok && text(still.value));
  await source.value.stopPreview();
  const { length } = seen;
  await pass(2_000);
  expect(seen.length).toBe(length);
});

test('a folder without pictures, or none at all, is no camera', async () => {
  expect((await opened(['notes.txt'])).source).toEqual({ ok: false, failure: { code: 'not-found' } });
  const nowhere = openPictureFiles({ folder: '/nowhere', clock: new ManualClock(0) });
  expect(await nowhere(never)).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('the folder goes: down, as a camera that is pulled out', async () => {
  const { source, folder } = await opened(['a.jpg']);
  if (!source.ok) throw new Error(source.failure.code);
  rmSync(folder, { recursive: true });
  expect(await source.value.still(never)).toEqual({ ok: false, failure: { code: 'disconnected' } });
  expect(source.value.condition()).toEqual({ state: 'down', code: 'disconnected' });
});
