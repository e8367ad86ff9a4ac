import type { TerminalKey } from './terminal-key.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };

/** Asks for a client certificate (PKCS #10, PEM) for the terminal's own key; the intake decides on its name. */
export async function certificateRequest({ privateKey }: TerminalKey): Promise<string> {
  // Loaded when it is needed, once a year: the terminal starts sooner.
  await import('reflect-metadata');
  const { Pkcs10CertificateRequestGenerator } = await import('@peculiar/x509');
  const { kty = '', crv = '', x = '', y = '', d = '' } = privateKey;
  const half = (jwk: JsonWebKey, use: 'sign' | 'verify') =>
    crypto.subtle.importKey('jwk', jwk, ecdsa, true, [use]);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: 'CN=Ausweis-Terminal',
    keys: {
      privateKey: await half({ kty, crv, x, y, d }, 'sign'),
      publicKey: await half({ kty, crv, x, y }, 'verify'),
    },
    signingAlgorithm: { ...ecdsa, hash: 'SHA-256' },
  });
  return request.toString('pem');
}
