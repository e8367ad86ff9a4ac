import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { newCaseCode } from '../../domain/slip/case-code.ts';
import { sealCase } from '../../electron/station/sealing/seal-case.ts';
import type { TerminalKey } from '../../electron/station/sealing/terminal-key.ts';
import type { Enrolment } from '../../electron/station/sync/enrolment.ts';
import { sampleApplication } from '../support/sample-case.ts';

/** Pictures of `bytes` in all, as incompressible as real ones: a photo of two thirds and two prints. */
export function randomPictures(bytes: number): Map<string, Uint8Array> {
  const print = Math.round(bytes / 6);
  return new Map([
    ['photo.jpg', randomBytes(bytes - 2 * print)],
    ['finger-2.bmp', randomBytes(print)],
    ['finger-7.bmp', randomBytes(print)],
  ]);
}

/** The sample person's case with these pictures, sealed as the station does it: a row for the outbox. */
export async function sealRandomCase(
  pictures: ReadonlyMap<string, Uint8Array>,
  enrolment: Enrolment,
  key: TerminalKey,
  capturedAt: number,
) {
  const head = { caseId: randomUUID(), caseCode: newCaseCode(randomInt, () => false), capturedAt };
  const sealed = await sealCase(head, { 'application.json': sampleApplication }, pictures, enrolment, key);
  return { id: head.caseId, caseCode: head.caseCode, ...sealed, capturedAt, now: capturedAt };
}
