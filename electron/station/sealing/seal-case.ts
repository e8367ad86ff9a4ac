import { randomBytes, randomUUID } from 'node:crypto';
import type { Application } from '../../../domain/application/application.ts';
import { packCase, sha256 } from '../../../domain/package/case-package.ts';
import { encryptCase, signStatement } from '../../../domain/package/seal.ts';
import { type TestRecord, testCaseCode, testFiller } from '../../../domain/package/test-case.ts';
import type { RecapturePart, Supplement } from '../../../domain/recapture/recapture.ts';
import type { Enrolment } from '../sync/enrolment.ts';
import type { TerminalKey } from './terminal-key.ts';

export type SealedCase = { sealed: Uint8Array; seal: string; digest: string };

type Head = {
  caseId: string;
  caseCode: string;
  capturedAt: number;
  /** The part of another case that this one replaces. */
  supplements?: { caseId: string; part: RecapturePart };
};

/** The record of a case, by the name of its part. */
export type CaseRecord = { 'application.json': Application } | { 'supplement.json': Supplement };

/** Packs, encrypts to the intake's newest key and signs: afterwards the terminal cannot read the case again. */
export const sealCase = (
  head: Head,
  record: CaseRecord,
  parts: ReadonlyMap<string, Uint8Array>,
  enrolment: Enrolment,
  terminalKey: TerminalKey,
): Promise<SealedCase> => seal(head, record, parts, enrolment, terminalKey);

/** A case that holds nothing of anybody, sealed as every other. */
export async function sealTestCase(
  enrolment: Enrolment,
  terminalKey: TerminalKey,
  now: number,
): Promise<SealedCase & { caseId: string }> {
  const caseId = randomUUID();
  const record: TestRecord = {
    schema: 'ausweis-terminal/test/1',
    marking: 'TEST',
    terminalId: enrolment.terminalId,
    madeAt: new Date(now).toISOString(),
  };
  const filler = new Map([[testFiller.name, randomBytes(testFiller.bytes)]]);
  const head = { caseId, caseCode: testCaseCode, capturedAt: now };
  return { caseId, ...(await seal(head, { 'test.json': record }, filler, enrolment, terminalKey)) };
}

async function seal(
  head: Head,
  record: CaseRecord | { 'test.json': TestRecord },
  parts: ReadonlyMap<string, Uint8Array>,
  enrolment: Enrolment,
  terminalKey: TerminalKey,
): Promise<SealedCase> {
  const [intakeKey] = enrolment.keys.encryption;
  if (!intakeKey) throw new Error('a key set without an encryption key was stored');
  const capturedAt = new Date(head.capturedAt).toISOString();
  const texts = jsonParts(record);
  const packed = await packCase(
    { caseId: head.caseId, caseCode: head.caseCode, capturedAt },
    new Map([...texts, ...parts]),
  );
  for (const [, bytes] of texts) bytes.fill(0);
  const sealed = await encryptCase(packed, intakeKey, intakeKey.kid);
  packed.fill(0);
  const digest = await sha256(sealed);
  const signature = await signStatement(
    { ...head, capturedAt, terminalId: enrolment.terminalId, digest, bytes: sealed.length },
    'ausweis-seal',
    terminalKey.privateKey,
    enrolment.terminalId,
  );
  return { sealed, seal: signature, digest };
}

const jsonParts = (record: CaseRecord | { 'test.json': TestRecord }): [string, Uint8Array][] =>
  Object.entries(record).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))]);
