import { expect, test } from 'vitest';
import { sampleApplication } from '../../tests/support/sample-case.ts';
import { clashWarning, fingerEvidence } from './finger-evidence.ts';

const [captured] = sampleApplication.fingers ?? [];
const [attempt] = captured?.attempts ?? [];
if (captured?.state !== 'captured' || !attempt) throw new Error('the sample has no captured finger');

const texts = (outcome: typeof captured) => fingerEvidence(outcome).map(({ text }) => text);

test('an estimate is called one, and missing attack detection is signalled', () => {
  expect(fingerEvidence(captured)).toEqual([
    { text: 'Qualität: 61 von 100, Schätzung 2.0 (kein NFIQ 2)', warn: false },
    { text: 'Gerät: 74 von 100', warn: false },
    { text: 'Lebenderkennung: nicht durchgeführt. Finger ansehen.', warn: true },
    { text: 'Versuche: 1. ausreichend', warn: false },
  ]);
});

test('a certified quality is named; a high score of the attack detection is marked', () => {
  const quality = { value: 44, id: 'NFIQ', version: '2.2', certified: true };
  const pad = { state: 'performed' as const, provider: 'x', score: 0.9 };
  const outcome = { ...captured, attempts: [{ ...attempt, quality, pad, deviceQuality: null }] };
  expect(texts(outcome).slice(0, 3)).toEqual([
    'Qualität: 44 von 100 (NFIQ 2.2)',
    'Gerät: ohne Wert',
    'Lebenderkennung: 0,9 (0 = echt)',
  ]);
  expect(fingerEvidence(outcome)[2]?.warn).toBe(true);
});

test('an image that was kept because time ran out is marked', () => {
  expect(fingerEvidence({ ...captured, sufficient: false })).toContainEqual({
    text: 'Zeit abgelaufen: bestes Bild, nicht ausreichend.',
    warn: true,
  });
});

test('the clerk is warned when one finger was pressed twice', () => {
  expect(clashWarning(sampleApplication.fingers)).toBeNull();
  expect(clashWarning(null)).toBeNull();
  const clash = { ...captured, attempts: [{ ...attempt, result: 'clash' as const }, attempt], kept: 1 };
  expect(clashWarning([clash])).toContain('zweimal derselbe Finger');
});
