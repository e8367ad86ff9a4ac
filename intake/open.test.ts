import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmptyDatabase } from '../tests/support/embedded-database.ts';
import { startIntake, TestTerminal } from '../tests/support/intake-harness.ts';
import { keyFile, MissingKeysError } from './keys/key-source.ts';
import { openKeys } from './open.ts';
import type { Store } from './store/store.ts';

let store: Store;
let directory: string;
beforeAll(async () => {
  store = await openEmptyDatabase();
  directory = await mkdtemp(join(tmpdir(), 'intake-open-'));
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

it('makes keys for a new database only: one that knows a terminal needs those it had', async () => {
  const file = join(directory, 'keys.json');
  const source = keyFile(file, () => Date.parse('2026-11-22T10:00:00.000Z'));
  const keys = await openKeys(source, store);
  await TestTerminal.enrol(await startIntake(store, {}, keys));
  await rename(file, `${file}.away`);
  await expect(openKeys(source, store)).rejects.toThrow(MissingKeysError);
  await rename(`${file}.away`, file);
  expect((await openKeys(source, store)).newest).toEqual(keys.newest);
});
