import type { KeyObject } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import { z } from 'zod';

const type = 'ausweis-configuration';
const statement = z.strictObject({ signedAt: z.iso.datetime(), yaml: z.string().max(200_000) });
export type SignedConfiguration = z.infer<typeof statement>;

/** Signs a configuration for terminals (compact JWS, EdDSA with Ed25519: RFC 7515, RFC 8037). */
export function signConfiguration(signed: SignedConfiguration, privateKey: KeyObject): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(signed)))
    .setProtectedHeader({ alg: 'EdDSA', typ: type })
    .sign(privateKey);
}

/** Whether a text is meant to be a signed configuration, whoever signed it. */
export const looksSigned = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.trim());

/** Undefined when it was not signed with this key, or a character changed since. */
export async function openSigned(
  text: string,
  publicKey: KeyObject,
): Promise<SignedConfiguration | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(text.trim(), publicKey, {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.typ !== type) return undefined;
    return statement.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}
