import { issueCertificate } from '../keys/terminal-authority.ts';
import { noteCertificate } from '../store/certificates.ts';
import type { IntakeContext } from './context.ts';
import type { AuthenticatedTerminal } from './terminal-auth.ts';

/** Issues and notes a certificate (PEM) for the key with which the terminal enrolled. */
export async function certify(
  { store, keys, clock }: IntakeContext,
  terminal: AuthenticatedTerminal,
): Promise<string> {
  const now = clock.now();
  const { authority } = keys.newest;
  const { pem, fingerprint, notAfter } = await issueCertificate(
    authority,
    { id: terminal.id, publicKey: terminal.key },
    now,
  );
  const issued = { terminalId: terminal.id, fingerprint, authority: authority.kid, notAfter };
  await noteCertificate(store, issued, now);
  return pem;
}
