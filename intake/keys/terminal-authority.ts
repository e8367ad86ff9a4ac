import 'reflect-metadata';
import { randomBytes, X509Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Pkcs10CertificateRequest,
  SubjectKeyIdentifierExtension,
  X509Certificate as X509,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { z } from 'zod';
import { newKey, type PrivateKey, privateKey } from './private-key.ts';

const dayMs = 86_400_000;
const authorityYears = 10;
/** How long a terminal's certificate holds; the terminal renews it in time (`certificateRenewDays`). */
export const certificateDays = 90;

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
const signingAlgorithm = { ...ecdsa, hash: 'SHA-256' };

/** The intake's own authority for the certificates of terminals: its key and its self-signed certificate (PEM). */
export const terminalAuthority = z.strictObject({ ...privateKey.shape, certificate: z.string().max(4_000) });
export type TerminalAuthority = z.infer<typeof terminalAuthority>;

/** What is kept of a certificate that was issued: the fingerprint (SHA-256 of the DER) names exactly this one. */
export interface IssuedCertificate {
  pem: string;
  fingerprint: string;
  notAfter: number;
}

export async function createAuthority(now: number): Promise<TerminalAuthority> {
  const key = await newKey('ES256');
  const keys = await keyPair(key);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Ausweis-Terminals ${key.kid.slice(0, 8)}`,
    ...validity(now, authorityYears * 365),
    keys,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { ...key, certificate: certificate.toString('pem') };
}

/**
 * Whether `csr` (PKCS #10, PEM) was made by the holder of `publicKey`. What else it asks for is not looked at: name
 * and use of the certificate are ours to decide.
 */
export async function isRequestOf(csr: string, publicKey: { x: string; y: string }): Promise<boolean> {
  try {
    const request = new Pkcs10CertificateRequest(csr);
    const { x, y } = await crypto.subtle.exportKey('jwk', await request.publicKey.export(ecdsa, ['verify']));
    return x === publicKey.x && y === publicKey.y && (await request.verify());
  } catch {
    return false;
  }
}

/** A client certificate for the terminal's own key, with its id as common name. */
export async function issueCertificate(
  authority: TerminalAuthority,
  terminal: { id: string; publicKey: { kty: 'EC'; crv: 'P-256'; x: string; y: string } },
  now: number,
): Promise<IssuedCertificate> {
  const { privateKey: signingKey } = await keyPair(authority);
  const issuer = new X509(authority.certificate);
  const { kty, crv, x, y } = terminal.publicKey;
  const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ecdsa, true, ['verify']);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${terminal.id}`,
    issuer: issuer.subject,
    ...validity(now, certificateDays),
    publicKey,
    signingKey,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  const pem = certificate.toString('pem');
  return { pem, fingerprint: fingerprintOf(pem), notAfter: certificate.notAfter.getTime() };
}

/** SHA-256 of the certificate's DER, lower-case hexadecimal; takes PEM or DER, throws on anything else. */
export const fingerprintOf = (certificate: string | Buffer): string =>
  new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();

/** From a day ago, so that a clock that is a little behind believes it; seconds are all that X.509 knows. */
function validity(now: number, days: number): { notBefore: Date; notAfter: Date } {
  const second = Math.floor(now / 1000) * 1000;
  return { notBefore: new Date(second - dayMs), notAfter: new Date(second + days * dayMs) };
}

/** 127 random bits, positive (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

async function keyPair({ kty, crv, x, y, d }: PrivateKey): Promise<CryptoKeyPair> {
  const half = (jwk: JsonWebKey, use: 'sign' | 'verify') =>
    crypto.subtle.importKey('jwk', jwk, ecdsa, true, [use]);
  return {
    privateKey: await half({ kty, crv, x, y, d }, 'sign'),
    publicKey: await half({ kty, crv, x, y }, 'verify'),
  };
}
