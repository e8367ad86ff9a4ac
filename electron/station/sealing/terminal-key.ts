import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { type KeyVault, openKeyVault } from './key-vault.ts';

const privateJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
type PrivateJwk = z.infer<typeof privateJwk>;

export type TerminalKey = {
  privateKey: JWK;
  publicKey: JWK;
  kid: string;
  /** Only in memory, until the computer's vault can be opened again: no intake may get to know it. */
  standIn?: true;
};

/**
 * The terminal's signing key (EC P-256): made at the first start, kept in a file only its user may read, wrapped by the
 * vault. It signs; it opens nothing. One that cannot be read any more is replaced: the terminal then enrols anew and
 * signs anew what the intake does not have (sync/reseal.ts). While the vault is closed nothing is read or written: the key
 * on the disk is a good one that may be opened again, and one beside it would lie there bare.
 */
export async function loadTerminalKey(
  file: string,
  vault: KeyVault | 'closed' = openKeyVault(process.env),
): Promise<TerminalKey> {
  if (vault === 'closed') {
    console.error(
      'the credential terminal-key cannot be opened: out of service until it can, or there is a new one',
    );
    return { ...(await withPublicKey(await newKey())), standIn: true };
  }
  return withPublicKey(readKey(file, vault) ?? (await createKey(file, vault)));
}

async function withPublicKey(privateKey: PrivateJwk): Promise<TerminalKey> {
  const { kty, crv, x, y } = privateKey;
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  return { privateKey, publicKey: { kty, crv, x, y, kid }, kid };
}

function readKey(file: string, vault: KeyVault): PrivateJwk | undefined {
  // A power cut before the name was changed: not a key that anybody knows.
  rmSync(`${file}.new`, { force: true });
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  const unwrapped = vault.unwrap(content);
  const key = unwrapped && parseKey(unwrapped);
  if (key) return key;
  // From before there was a vault.
  const bare = parseKey(content);
  if (bare) writeKey(file, bare, vault);
  return bare;
}

function parseKey(content: Uint8Array): PrivateJwk | undefined {
  try {
    return privateJwk.safeParse(JSON.parse(Buffer.from(content).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

async function newKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return privateJwk.parse(await exportJWK(privateKey));
}

async function createKey(file: string, vault: KeyVault): Promise<PrivateJwk> {
  const key = await newKey();
  writeKey(file, key, vault);
  return key;
}

/** Written whole or not at all: a power cut must not leave half a key. */
function writeKey(file: string, key: PrivateJwk, vault: KeyVault): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const content = vault.wrap(Buffer.from(JSON.stringify(key)));
  writeFileSync(`${file}.new`, content, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
