import { type Receipt, verifyReceipt } from '../../../../domain/sync/protocol.ts';
import { sealTestCase } from '../../sealing/seal-case.ts';
import type { TerminalKey } from '../../sealing/terminal-key.ts';
import type { Enrolment } from '../../sync/enrolment.ts';
import type { IntakeClient } from '../../sync/intake-client.ts';
import { type Check, finding } from './check.ts';

/**
 * The whole chain, with a case that is none: sealed here, uploaded, kept by the intake, read back, opened with its
 * private key, erased, and told to us in signed receipts. It stays in memory and never meets the outbox.
 */
export const testCaseCheck = (
  client: IntakeClient,
  enrolled: () => Enrolment | undefined,
  key: TerminalKey,
  now: () => number,
): Check => ({
  id: 'test-case',
  run: async () => {
    const enrolment = enrolled();
    if (!enrolment) return finding(false, 'Das Terminal ist beim Eingang nicht angemeldet.');
    const { caseId, sealed, seal, digest } = await sealTestCase(enrolment, key, now());
    const believe = async (jws: string): Promise<Receipt['state'] | undefined> => {
      for (const signing of enrolment.keys.signing) {
        const receipt = await verifyReceipt(jws, signing);
        if (receipt?.caseId === caseId && receipt.digest === digest) return receipt.state;
      }
      return undefined;
    };
    const sent = await client.upload(caseId, sealed, seal);
    if (!sent.ok) return finding(false, `Der Testvorgang kam nicht an (${sent.failure.code}).`);
    if ((await believe(sent.value.receipt)) === undefined)
      return finding(false, 'Der Eingang hat den Testvorgang nicht gültig quittiert.');
    const asked = await client.receipts([caseId]);
    const [later = ''] = asked.ok ? asked.value.receipts : [];
    return (await believe(later)) === 'fetched'
      ? finding(true, 'Ein Testvorgang wurde versiegelt, gesendet, dort geöffnet und gelöscht.')
      : finding(false, 'Der Testvorgang kam an, aber der Eingang konnte ihn nicht öffnen.');
  },
});
