import { decodeProtectedHeader } from 'jose';
import type { z } from 'zod';
import { type Application, application } from '../../domain/application/application.ts';
import { type CaseParts, type Manifest, unpackCase } from '../../domain/package/case-package.ts';
import { decryptCase } from '../../domain/package/seal.ts';
import { testFiller, testRecord } from '../../domain/package/test-case.ts';
import { type Supplement, supplement } from '../../domain/recapture/recapture.ts';
import type { IntakeKeys } from '../keys/intake-keys.ts';
import type { SealedCase } from '../store/desk.ts';

/** A JWE's protected header ends at its first dot; ours are far shorter than this. */
const maxHeaderBytes = 1000;

/** The `kid` of the key to which the bytes say they are sealed (their content is not looked at). */
export function sealedTo(sealed: Uint8Array): string | undefined {
  const header = Buffer.from(sealed.subarray(0, maxHeaderBytes)).toString('latin1').split('.')[0];
  try {
    const { kid, typ } = decodeProtectedHeader({ protected: header ?? '' });
    return typ === 'ausweis-case' ? kid : undefined;
  } catch {
    return undefined;
  }
}

export interface OpenedCase {
  manifest: Manifest;
  application: Application;
  parts: CaseParts;
}

/** Decrypts and unpacks; undefined when it cannot be read or is not what it was announced as. */
async function unseal(keys: IntakeKeys, waiting: SealedCase) {
  const keyId = sealedTo(waiting.sealed);
  const key = keys.encryption.find(({ kid }) => kid === keyId);
  if (!key) return undefined;
  const packed = await decryptCase(waiting.sealed, key).catch(() => undefined);
  const unpacked = packed && (await unpackCase(packed));
  if (!unpacked?.ok) return undefined;
  const { manifest } = unpacked.value;
  return manifest.caseId === waiting.id && manifest.caseCode === waiting.case_code
    ? unpacked.value
    : undefined;
}

/** Opens and checks a case; undefined when it cannot be read or is not the case it was announced as. */
export async function openSealed(keys: IntakeKeys, waiting: SealedCase): Promise<OpenedCase | undefined> {
  const unsealed = await unseal(keys, waiting);
  const content = parsePart(unsealed?.parts.get('application.json'), application);
  return unsealed && content && { ...unsealed, application: content };
}

export interface OpenedSupplement {
  supplement: Supplement;
  parts: CaseParts;
}

/** Opens and checks what replaces a part of another case; undefined as for a case. */
export async function openSupplement(
  keys: IntakeKeys,
  waiting: SealedCase,
): Promise<OpenedSupplement | undefined> {
  const unsealed = await unseal(keys, waiting);
  const content = parsePart(unsealed?.parts.get('supplement.json'), supplement);
  if (!unsealed || !content) return undefined;
  const announced = content.caseId === waiting.supplements && content.part === waiting.supplement_part;
  return announced ? { supplement: content, parts: unsealed.parts } : undefined;
}

/** Whether this is the test of the terminal that sent it, and nothing else. */
export async function openTestCase(keys: IntakeKeys, waiting: SealedCase): Promise<boolean> {
  const unsealed = await unseal(keys, waiting);
  const content = parsePart(unsealed?.parts.get('test.json'), testRecord);
  const names = [...(unsealed?.parts.keys() ?? [])];
  return (
    content?.terminalId === waiting.terminal_id &&
    names.every((name) => name === 'test.json' || name === testFiller.name)
  );
}

function parsePart<T>(json: Uint8Array | undefined, schema: z.ZodType<T>): T | undefined {
  if (!json) return undefined;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(json))).data;
  } catch {
    return undefined;
  }
}
