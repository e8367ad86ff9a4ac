import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keySet } from '../../domain/sync/protocol.ts';
import { loadKeys, publicKeySet } from './intake-keys.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'intake-keys-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('are made at the first start and stay, readable by their owner only', async () => {
  const path = join(directory, 'data', 'keys.json');
  const made = await loadKeys(path);
  expect(await loadKeys(path)).toEqual(made);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('are the same for processes that start at once, and nothing is left over', async () => {
  const path = join(directory, 'keys.json');
  const all = await Promise.all([loadKeys(path), loadKeys(path), loadKeys(path)]);
  for (const keys of all) expect(keys).toEqual(all[0]);
  expect(await readdir(directory)).toEqual(['keys.json']);
});

it('are never replaced when the file is damaged: the waiting cases could not be opened any more', async () => {
  const path = join(directory, 'keys.json');
  await writeFile(path, '{"encryption": []');
  await expect(loadKeys(path)).rejects.toThrow();
  expect(await readdir(directory)).toEqual(['keys.json']);
});

it('are published without their private part', async () => {
  const keys = await loadKeys(join(directory, 'keys.json'));
  const published = keySet.parse(publicKeySet(keys));
  for (const key of [...published.encryption, ...published.signing]) expect(key).not.toHaveProperty('d');
  expect(published.encryption[0]?.kid).toBe(keys.encryption[0]?.kid);
});
