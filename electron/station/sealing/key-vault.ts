import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt, encrypt } from '../store/envelope.ts';

const credential = 'terminal-key';
const purpose = 'terminal-key';

/** What protects the terminal's key while it lies on the disk. */
export interface KeyVault {
  readonly kind: 'credential' | 'file-rights';
  wrap(plain: Uint8Array): Uint8Array;
  /** Undefined when this vault did not wrap it. */
  unwrap(wrapped: Uint8Array): Uint8Array | undefined;
}

/**
 * The vault of this computer: a credential of systemd named `terminal-key` (32 bytes; `systemd-creds encrypt
 * --with-key=tpm2` binds it to the computer's TPM, the unit's `LoadCredentialEncrypted=` opens it). Without one the
 * rights of the file, and the encryption of the disk, are all that protects the key.
 */
export function openKeyVault(environment: NodeJS.ProcessEnv): KeyVault {
  const folder = environment.CREDENTIALS_DIRECTORY;
  const secret = folder === undefined ? undefined : readCredential(join(folder, credential));
  if (!secret) return { kind: 'file-rights', wrap: (plain) => plain, unwrap: (wrapped) => wrapped };
  return {
    kind: 'credential',
    wrap: (plain) => encrypt(secret, purpose, plain),
    unwrap: (wrapped) => decrypt(secret, purpose, wrapped),
  };
}

/** Throws when it is there and no key: a wrong set-up must not quietly become none. */
function readCredential(file: string): Buffer | undefined {
  let secret: Buffer;
  try {
    secret = readFileSync(file);
  } catch {
    return undefined;
  }
  if (secret.length !== 32) throw new Error('the credential terminal-key must have 32 bytes');
  return secret;
}
