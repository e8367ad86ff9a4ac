import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keySet } from '../../domain/sync/protocol.ts';
import { createGeneration } from './generation.ts';
import { createKeys, IntakeKeys, publicKeySet } from './intake-keys.ts';
import {
  type KeySource,
  keyFile,
  keyFolder,
  keyText,
  MissingKeysError,
  ReadOnlyKeysError,
} from './key-source.ts';
import { newKey } from './private-key.ts';

let directory: string;
let now = Date.parse('2026-11-22T10:00:00.000Z');
const clock = () => now;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'intake-keys-'));
});
afterEach(() => rm(directory, { recursive: true }));
const path = () => join(directory, 'data', 'keys.json');
const first = async (source: KeySource) => {
  await source.createFirst();
  return source.read();
};

it('are made once and stay, readable by their owner only', async () => {
  const made = await first(keyFile(path(), clock));
  await keyFile(path(), clock).createFirst();
  expect(await keyFile(path(), clock).read()).toEqual(made);
  expect((await stat(path())).mode & 0o777).toBe(0o600);
});

it('are the same for processes that start at once, and nothing is left over', async () => {
  const source = keyFile(path(), clock);
  const all = await Promise.all([first(source), first(source), first(source)]);
  for (const keys of all) expect(keys).toEqual(all[0]);
  expect(await readdir(join(directory, 'data'))).toEqual(['keys.json']);
});

it('are never replaced when the file is damaged: the waiting cases could not be opened any more', async () => {
  const damaged = join(directory, 'keys.json');
  await writeFile(damaged, '{"generations": []');
  await expect(first(keyFile(damaged, clock))).rejects.toThrow();
  expect(await readdir(directory)).toEqual(['keys.json']);
});

it('of version 0.1.0 are taken over once, with an authority', async () => {
  const old = join(directory, 'keys.json');
  const encryption = [await newKey('ECDH-ES+A256KW')];
  await writeFile(old, JSON.stringify({ encryption, signing: [await newKey('ES256')] }));
  const [converted] = await keyFile(old, clock).read();
  expect(converted?.encryption).toEqual(encryption[0]);
  expect(await keyFile(old, clock).read()).toEqual([converted]);
});

it('are published without their private part and without the authority', async () => {
  const keys = await createKeys(now);
  const published = keySet.parse(publicKeySet(keys));
  for (const key of [...published.encryption, ...published.signing]) expect(key).not.toHaveProperty('d');
  expect(published.encryption[0]?.kid).toBe(keys.encryption[0]?.kid);
});

describe.each([
  ['a file', () => keyFile(path(), clock)],
  ['a folder', () => keyFolder(join(directory, 'keys'), clock)],
])('rotated in %s', (_, source) => {
  it('the new ones come first, the old ones stay until they are removed', async () => {
    const [old] = await first(source());
    if (!old) throw new Error('no keys');
    now += 1000;
    const made = await createGeneration(now);
    await source().add(made);
    expect(await source().read()).toEqual([made, old]);
    await source().remove(old);
    expect(await source().read()).toEqual([made]);
  });

  it('a process that runs takes them over when it reads again', async () => {
    await source().createFirst();
    const keys = await IntakeKeys.load(source());
    now += 1000;
    const made = await createGeneration(now);
    await source().add(made);
    await keys.reload();
    expect(keys.newest).toEqual(made);
    expect(keys.encryption).toHaveLength(2);
  });

  it('a process that runs keeps what it has while they are away, and makes none in their place', async () => {
    await source().createFirst();
    const keys = await IntakeKeys.load(source());
    const { newest } = keys;
    const away = `${directory}-away`;
    await rename(directory, away);
    await expect(keys.reload()).rejects.toThrow(MissingKeysError);
    await expect(source().add(await createGeneration(now))).rejects.toThrow(MissingKeysError);
    expect(keys.newest).toEqual(newest);
    await rename(away, directory);
    await keys.reload();
    expect(keys.generations).toEqual([newest]);
  });
});

it('in the environment are not changed from here: the new text is handed out', async () => {
  await keyFile(path(), clock).createFirst();
  const source = keyText(await readFile(path(), 'utf8'));
  const [present] = await source.read();
  const made = await createGeneration(now);
  const refused = await source.add(made).catch((error: unknown) => error);
  if (!(refused instanceof ReadOnlyKeysError)) throw new Error('it was not refused');
  expect(await keyText(refused.newText).read()).toEqual([made, present]);
});
