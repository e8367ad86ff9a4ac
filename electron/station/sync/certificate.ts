import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { TerminalKey } from '../sealing/terminal-key.ts';

const dayMs = 86_400_000;
/** A certificate is renewed when it holds for fewer days; a third of what the intake gives. */
export const certificateRenewDays = 30;

/** Until when the certificate (PEM) holds, in milliseconds of the epoch. */
export const certificateEnd = (pem: string): number => new X509Certificate(pem).validToDate.getTime();

/** Whole days that are left; negative when it has ended, null when there is none. */
export const daysLeft = (pem: string | null, now: number): number | null =>
  pem === null ? null : Math.floor((certificateEnd(pem) - now) / dayMs);

/** Whether the text is a certificate for this terminal's own key. */
export function isOurs(pem: string, key: TerminalKey): boolean {
  try {
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey({ key: key.privateKey, format: 'jwk' }));
  } catch {
    return false;
  }
}
