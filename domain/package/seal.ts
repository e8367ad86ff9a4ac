import { CompactEncrypt, CompactSign, type CryptoKey, compactDecrypt, compactVerify, type JWK } from 'jose';
import { z } from 'zod';
import { recapturePart } from '../recapture/recapture.ts';

/**
 * Sealing: the package is encrypted to the intake's public key (JWE, ECDH-ES+A256KW on P-256, A256GCM), so the
 * terminal itself cannot open it again, and the digest of the sealed bytes is signed with the terminal's key
 * (JWS, ES256). RFC 7516, RFC 7515.
 */
export const sealStatement = z.strictObject({
  caseId: z.uuid(),
  caseCode: z.string().regex(/^\d{8}$/),
  terminalId: z.string().max(60),
  capturedAt: z.iso.datetime(),
  /** SHA-256 of the sealed bytes, lower-case hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1),
  /** The part of another case that this one replaces; absent for a case of its own. */
  supplements: z.strictObject({ caseId: z.uuid(), part: recapturePart }).optional(),
});
export type SealStatement = z.infer<typeof sealStatement>;

export type KeyLike = CryptoKey | JWK;

/** Encrypts `packed` to the intake's key with id `kid`; the result is a compact JWE as ASCII bytes. */
export async function encryptCase(packed: Uint8Array, intakeKey: KeyLike, kid: string): Promise<Uint8Array> {
  const jwe = await new CompactEncrypt(packed)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid, typ: 'ausweis-case' })
    .encrypt(intakeKey);
  return new TextEncoder().encode(jwe);
}

/** Opens a sealed case; throws jose's errors when the key or the ciphertext is wrong. */
export async function decryptCase(sealed: Uint8Array, intakePrivateKey: KeyLike): Promise<Uint8Array> {
  const { plaintext } = await compactDecrypt(sealed, intakePrivateKey, {
    keyManagementAlgorithms: ['ECDH-ES+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return plaintext;
}

/** Signs any statement as a compact JWS; `typ` keeps one kind of statement from being passed off as another. */
export async function signStatement(
  statement: object,
  typ: StatementType,
  key: KeyLike,
  kid: string,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: 'ES256', kid, typ })
    .sign(key);
}

export type StatementType = 'ausweis-seal' | 'ausweis-receipt' | 'ausweis-request';

/** Verifies a compact JWS of the given type and returns its payload; undefined when anything is off. */
export async function verifyStatement<T>(
  jws: string,
  typ: StatementType,
  key: KeyLike,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['ES256'] });
    if (protectedHeader.typ !== typ) return undefined;
    return schema.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}
