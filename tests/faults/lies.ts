import { randomUUID } from 'node:crypto';
import { decodeJwt, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { type KeyLike, signStatement } from '../../domain/package/seal.ts';
import { type Receipt, receipt } from '../../domain/sync/protocol.ts';

/** What is wrong with a receipt; those that only have a wrong content carry the intake's own signature. */
export const lies = ['receipt-of-another', 'wrong-digest', 'foreign-signature', 'unsigned'] as const;
export type Lie = (typeof lies)[number];

export const isLie = (trouble: string): trouble is Lie => lies.some((lie) => lie === trouble);

/** A receipt that says `state` of the case that a true one names, and must not be believed. */
export async function lieAbout(
  truth: string,
  lie: Lie,
  state: Receipt['state'],
  intakeKey: KeyLike,
): Promise<string> {
  const said = { ...receipt.parse(decodeJwt(truth)), state };
  switch (lie) {
    case 'receipt-of-another':
      return signed({ ...said, caseId: randomUUID() }, intakeKey);
    case 'wrong-digest':
      return signed({ ...said, digest: '0'.repeat(64) }, intakeKey);
    case 'foreign-signature':
      return signed(
        said,
        await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey),
      );
    case 'unsigned':
      return new UnsecuredJWT(said).encode();
  }
}

const signed = (said: object, key: KeyLike) => signStatement(said, 'ausweis-receipt', key, randomUUID());
