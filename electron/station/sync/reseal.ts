import { decodeJwt } from 'jose';
import { sealStatement, signStatement } from '../../../domain/package/seal.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';
import type { Copies } from '../store/copies.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Enrolment } from './enrolment.ts';

/**
 * After a new enrolment: cases that the intake does not have were signed with a key that is lost, under the terminal's
 * old id. The sealed bytes stay as they are; who vouches for them is signed anew.
 */
export async function resealUnsent(
  stores: { outbox: Outbox; copies: Copies },
  { terminalId }: Enrolment,
  key: TerminalKey,
  now: number,
): Promise<void> {
  const { outbox, copies } = stores;
  for (const id of outbox.unsentIds()) {
    const entry = outbox.get(id);
    const sealed = outbox.sealedBytes(id);
    if (!entry || !sealed) continue;
    const statement = sealStatement.parse(decodeJwt(entry.seal));
    const seal = await signStatement(
      { ...statement, terminalId },
      'ausweis-seal',
      key.privateKey,
      terminalId,
    );
    const { caseCode, digest, capturedAt } = entry;
    copies.putCase({ id, caseCode, seal, digest, capturedAt, sealed });
    outbox.reseal(id, seal, now);
  }
}
