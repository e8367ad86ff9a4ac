import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

/** A P-256 private key as JWK (RFC 7518 §6.2); `kid` is its RFC 7638 thumbprint. */
export const privateKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string().max(80),
});
export type PrivateKey = z.infer<typeof privateKey>;

export async function newKey(algorithm: 'ECDH-ES+A256KW' | 'ES256'): Promise<PrivateKey> {
  const pair = await generateKeyPair(algorithm, { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return privateKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}
