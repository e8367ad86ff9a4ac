import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt, encrypt } from '../store/envelope.ts';

const credential = 'terminal-key';
const credentialBytes = 32;
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
 * --with-key=tpm2` binds it to the computer's TPM, `ausweis-terminal-key.service` opens it). Without one the rights of
 * the file, and the encryption of the disk, are all that protects the key. `closed`: there is one, but it cannot be opened.
 */
export function openKeyVault(environment: NodeJS.ProcessEnv): KeyVault | 'closed' {
  const folder = environment.CREDENTIALS_DIRECTORY;
  const secret = folder === undefined ? undefined : readCredential(join(folder, credential));
  if (secret && secret.length !== credentialBytes) return 'closed';
  if (!secret) return { kind: 'file-rights', wrap: (plain) => plain, unwrap: (wrapped) => wrapped };
  return {
    kind: 'credential',
    wrap: (plain) => encrypt(secret, purpose, plain),
    unwrap: (wrapped) => decrypt(secret, purpose, wrapped),
  };
}

function readCredential(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
