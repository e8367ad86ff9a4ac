import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { type KeyVault, openKeyVault } from './key-vault.ts';
import { loadTerminalKey } from './terminal-key.ts';

function vaultWith(secret: Uint8Array): KeyVault | 'closed' {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'terminal-key'), secret);
  return openKeyVault({ CREDENTIALS_DIRECTORY: folder });
}

const bare = openKeyVault({});

test('without a credential the file’s rights protect the key', async () => {
  const file = join(temporaryFolder(), 'terminal-key.json');
  const key = await loadTerminalKey(file, bare);
  expect(bare).toMatchObject({ kind: 'file-rights' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await loadTerminalKey(file, bare)).toEqual(key);
});

test('with a credential the key is on the disk in no readable form, also one that was there before', async () => {
  const file = join(temporaryFolder(), 'terminal-key.json');
  const key = await loadTerminalKey(file, bare);
  const secretPart = String(key.privateKey.d);
  expect(readFileSync(file, 'latin1')).toContain(secretPart);
  const vault = vaultWith(randomBytes(32));
  expect(vault).toMatchObject({ kind: 'credential' });
  expect(await loadTerminalKey(file, vault)).toEqual(key);
  expect(readFileSync(file, 'latin1')).not.toContain(secretPart);
  expect(await loadTerminalKey(file, vault)).toEqual(key);
});

test('the credential is lost, or the file damaged: a new key, no crash', async () => {
  const file = join(temporaryFolder(), 'terminal-key.json');
  const vault = vaultWith(randomBytes(32));
  const first = await loadTerminalKey(file, vault);
  const second = await loadTerminalKey(file, vaultWith(randomBytes(32)));
  expect(second.kid).not.toBe(first.kid);
  writeFileSync(file, readFileSync(file).subarray(0, 20));
  const third = await loadTerminalKey(file, bare);
  expect(third.kid).not.toBe(second.kid);
  expect(await loadTerminalKey(file, bare)).toEqual(third);
});

test('a credential that cannot be opened, or is none, is not taken for none: the key stays as it is', async () => {
  const file = join(temporaryFolder(), 'terminal-key.json');
  const secret = randomBytes(32);
  const key = await loadTerminalKey(file, vaultWith(secret));
  const wrapped = readFileSync(file);
  for (const closed of [vaultWith(new Uint8Array()), vaultWith(randomBytes(16))]) {
    const standIn = await loadTerminalKey(file, closed);
    expect(standIn).toMatchObject({ standIn: true });
    expect(standIn.kid).not.toBe(key.kid);
  }
  expect(readdirSync(dirname(file))).toEqual(['terminal-key.json']);
  expect(readFileSync(file)).toEqual(wrapped);
  expect(await loadTerminalKey(file, vaultWith(secret))).toEqual(key);
});

test('without a key on the disk a closed vault leaves none there', async () => {
  const file = join(temporaryFolder(), 'terminal-key.json');
  await loadTerminalKey(file, 'closed');
  expect(existsSync(file)).toBe(false);
});
