import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 as hexadecimal, for secrets that only need to be recognised again. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits, as text for URLs and JSON. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Digits and small letters without i, l, o, u: nobody takes one for another. */
const typable = '0123456789abcdefghjkmnpqrstvwxyz';

/** 100 random bits that a person types once, as `k7tm-2qxa-…`: every sign is one of 32. */
export const newTypableCode = (): string =>
  Array.from(
    randomBytes(20),
    (byte, index) => (index > 0 && index % 4 === 0 ? '-' : '') + typable[byte % 32],
  ).join('');
