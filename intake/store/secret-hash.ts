import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 as hexadecimal, for secrets that only need to be recognised again. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits, as text for URLs and JSON. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
