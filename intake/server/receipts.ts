import { signStatement } from '../../domain/package/seal.ts';
import type { IntakeKeys } from '../keys/intake-keys.ts';
import { receiptOf } from '../store/cases.ts';
import type { CaseMeta } from '../store/schema.ts';

/** The receipt as JWS of the newest signing key. */
export async function signReceipt(keys: IntakeKeys, meta: CaseMeta): Promise<string> {
  const [key] = keys.signing;
  if (!key) throw new Error('No signing key');
  return signStatement(receiptOf(meta), 'ausweis-receipt', key, key.kid);
}
