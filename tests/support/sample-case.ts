import { randomUUID } from 'node:crypto';
import type { Application } from '../../domain/application/application.ts';
import type { FingerOutcome } from '../../domain/captures/fingerprint.ts';
import { packCase } from '../../domain/package/case-package.ts';
import type { Supplement } from '../../domain/recapture/recapture.ts';
import { checkDigit } from '../../domain/slip/case-code.ts';
import { sampleReport } from './sample-photo.ts';

/** Words that only occur in the sample person's data: none of them may turn up where data must not be. */
export const personalWords = ['Lüdenscheidt', 'Zoë', 'Eisenbahnstraße', 'C01X00T47', 'anna@example.org'];

export const sampleApplication: Application = {
  schema: 'ausweis-terminal/application/1',
  certificateId: 'BSI-K-TR-0000-0000',
  terminalId: 'KL-T1',
  startedAt: '2026-11-22T09:00:00.000Z',
  confirmedAt: '2026-11-22T09:06:00.000Z',
  language: 'de',
  products: [{ kind: 'passport', pages: 32, express: true }, { kind: 'id-card' }],
  birthDate: '1983-08-12',
  familyName: 'Müller-Lüdenscheidt',
  birthName: 'Lüdenscheidt',
  givenNames: 'Anna Zoë',
  doctorate: null,
  stageName: null,
  birthPlace: 'Kaiserslautern',
  address: { street: 'Eisenbahnstraße 12', postalCode: '67655', town: 'Kaiserslautern' },
  sex: '001',
  heightCm: 172,
  eyeColour: 'braun',
  oldDocument: 'C01X00T47',
  delivery: 'pick-up',
  email: 'anna@example.org',
  representatives: null,
  feeCents: 15_400,
  photo: {
    state: 'taken',
    record: {
      capturedAt: '2026-11-22T09:04:00.000Z',
      cameraId: 'simulated',
      report: sampleReport,
      pad: { state: 'performed', provider: 'simulated', score: 0.03 },
      tries: 1,
      flags: [],
      headCovering: 'not-asked',
    },
  },
  fingers: [
    {
      state: 'captured',
      finger: 2,
      capturedAt: '2026-11-22T09:05:00.000Z',
      scannerId: 'simulated',
      ppi: 500,
      kept: 0,
      sufficient: true,
      timeoutMs: 45_000,
      attempts: [
        {
          at: '2026-11-22T09:05:00.000Z',
          result: 'sufficient',
          hint: 'none',
          quality: { value: 61.2, id: 'estimate', version: '2.0', certified: false },
          deviceQuality: 74,
          pad: { state: 'not-performed' },
        },
      ],
    },
    { state: 'counter', finger: 7, reason: 'injured-temporary', timeoutMs: null, attempts: [] },
  ],
  signature: { state: 'signed' },
};

export interface SampleCase {
  caseId: string;
  caseCode: string;
  capturedAt: string;
  packed: Uint8Array;
}

/** A packed case; `code` are the seven digits before the check digit. */
export async function sampleCase(
  given: {
    code?: string;
    capturedAt?: number;
    images?: Record<string, Uint8Array>;
  } & Partial<Application> = {},
): Promise<SampleCase> {
  const { code = '4170926', capturedAt = Date.parse('2026-11-22T09:06:00.000Z'), images, ...changes } = given;
  const head = {
    caseId: randomUUID(),
    caseCode: code + checkDigit(code),
    capturedAt: new Date(capturedAt).toISOString(),
  };
  const content = new TextEncoder().encode(JSON.stringify({ ...sampleApplication, ...changes }));
  const pictures = images ?? {
    'photo.jpg': new Uint8Array(2000).fill(7),
    'finger-2.bmp': new Uint8Array(500),
    'finger-2.cbeff': new Uint8Array(300),
  };
  const parts = new Map([['application.json', content], ...Object.entries(pictures)]);
  return { ...head, packed: await packCase(head, parts) };
}

/** A packed part that replaces one of `original`'s. */
export async function sampleSupplement(
  original: Pick<SampleCase, 'caseId' | 'caseCode'>,
  content: { part: 'photo'; photo: Application['photo'] } | { part: 'fingers'; fingers: FingerOutcome[] },
  images: Record<string, Uint8Array>,
  capturedAt = '2026-11-22T09:30:00.000Z',
): Promise<SampleCase> {
  const head = { caseId: randomUUID(), caseCode: original.caseCode, capturedAt };
  const record: Supplement = {
    schema: 'ausweis-terminal/supplement/1',
    caseId: original.caseId,
    terminalId: 'KL-T2',
    confirmedAt: capturedAt,
    ...content,
  };
  const json = new TextEncoder().encode(JSON.stringify(record));
  return {
    ...head,
    packed: await packCase(head, new Map([['supplement.json', json], ...Object.entries(images)])),
  };
}
