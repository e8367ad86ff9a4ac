import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import type { KeySet } from '../../domain/sync/protocol.ts';

/** A P-256 private key as JWK (RFC 7518 §6.2); `kid` is its RFC 7638 thumbprint. */
const privateKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string().max(80),
});
export type PrivateKey = z.infer<typeof privateKey>;

/**
 * The intake's keys, newest first in both lists: the first encrypts or signs, the later ones still open cases
 * and verify receipts that were made before a rotation.
 */
const intakeKeys = z.strictObject({
  encryption: z.array(privateKey).min(1),
  signing: z.array(privateKey).min(1),
});
export type IntakeKeys = z.infer<typeof intakeKeys>;

export async function createKeys(): Promise<IntakeKeys> {
  return { encryption: [await newKey('ECDH-ES+A256KW')], signing: [await newKey('ES256')] };
}

async function newKey(algorithm: string): Promise<PrivateKey> {
  const pair = await generateKeyPair(algorithm, { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return privateKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

/**
 * Reads the keys from `path`, or makes them at the first start. They lie in a file beside the database and not in
 * it, so that a copy of the database alone opens no case; processes that share a database share this file.
 */
export async function loadKeys(path: string): Promise<IntakeKeys> {
  return (await readKeys(path)) ?? (await storeNewKeys(path));
}

async function readKeys(path: string): Promise<IntakeKeys | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : intakeKeys.parse(JSON.parse(text));
}

/** The file appears complete or not at all; of two processes at their first start one wins and both use its keys. */
async function storeNewKeys(path: string): Promise<IntakeKeys> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  const keys = await createKeys();
  await writeFile(temporary, JSON.stringify(keys), { mode: 0o600, flush: true });
  try {
    await link(temporary, path);
    return keys;
  } catch (error) {
    const theirs = await readKeys(path);
    if (theirs) return theirs;
    throw error;
  } finally {
    await rm(temporary);
  }
}

/** What terminals get to see. */
export function publicKeySet(keys: IntakeKeys): KeySet {
  const published = (alg: string, use: string) => (key: PrivateKey) => {
    const { d: _, ...rest } = key;
    return { ...rest, alg, use };
  };
  return {
    encryption: keys.encryption.map(published('ECDH-ES+A256KW', 'enc')),
    signing: keys.signing.map(published('ES256', 'sig')),
  };
}
