import { decodeProtectedHeader } from 'jose';
import { type Application, application } from '../../domain/application/application.ts';
import { type CaseParts, type Manifest, unpackCase } from '../../domain/package/case-package.ts';
import { decryptCase } from '../../domain/package/seal.ts';
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

/** Opens and checks a case; undefined when it cannot be read or is not the case it was announced as. */
export async function openSealed(keys: IntakeKeys, waiting: SealedCase): Promise<OpenedCase | undefined> {
  const keyId = sealedTo(waiting.sealed);
  const key = keys.encryption.find(({ kid }) => kid === keyId);
  if (!key) return undefined;
  const packed = await decryptCase(waiting.sealed, key).catch(() => undefined);
  const unpacked = packed && (await unpackCase(packed));
  if (!unpacked?.ok) return undefined;
  const { manifest, parts } = unpacked.value;
  if (manifest.caseId !== waiting.id || manifest.caseCode !== waiting.case_code) return undefined;
  const content = parseApplication(parts.get('application.json'));
  return content && { manifest, application: content, parts };
}

function parseApplication(json: Uint8Array | undefined): Application | undefined {
  if (!json) return undefined;
  try {
    return application.safeParse(JSON.parse(new TextDecoder().decode(json))).data;
  } catch {
    return undefined;
  }
}
