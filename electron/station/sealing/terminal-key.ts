import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

const privateJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

export type TerminalKey = { privateKey: JWK; publicKey: JWK; kid: string };

/**
 * The terminal's signing key (EC P-256): made at the first start, kept in a file only its user may read. It signs;
 * it opens nothing. If it is lost, the terminal enrols anew; cases already sealed stay valid.
 */
export async function loadTerminalKey(file: string): Promise<TerminalKey> {
  if (!existsSync(file)) await createKey(file);
  const privateKey = privateJwk.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { kty, crv, x, y } = privateKey;
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  return { privateKey, publicKey: { kty, crv, x, y, kid }, kid };
}

async function createKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Written whole or not at all: a power cut must not leave half a key.
  writeFileSync(`${file}.new`, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
