import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EmulatedPaper } from '../../../tests/support/escpos/paper.ts';
import { sampleSlip } from '../contract.ts';
import { encodeSlip } from './encode.ts';
import { printable } from './printable.ts';
import { type PrinterReport, ReportReader } from './reports.ts';
import { conditionOf, fromStatusBack, healthy, withRealTime } from './state.ts';

const plain = fc.integer({ min: 0, max: 255 }).map((byte) => byte & 0x6f);
const report: fc.Arbitrary<{ bytes: number[]; report: PrinterReport }> = fc.oneof(
  plain.map((byte) => ({
    bytes: [(byte & 0x6c) | 0x12],
    report: { kind: 'real-time' as const, byte: (byte & 0x6c) | 0x12 },
  })),
  fc.tuple(plain, plain, plain, plain).map(([a, b, c, d]) => {
    const bytes: [number, number, number, number] = [(a & 0x6c) | 0x10, b, c, d];
    return { bytes, report: { kind: 'status-back' as const, bytes } };
  }),
  plain.map((byte) => ({ bytes: [byte], report: { kind: 'done' as const } })),
  plain.map(() => ({ bytes: [0x37, 0x25, 0], report: { kind: 'cleared' as const } })),
);

describe('reports', () => {
  test('are read however the bytes were split', () => {
    fc.assert(
      fc.property(
        fc.array(report),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        (sent, sizes) => {
          const bytes = sent.flatMap((one) => one.bytes);
          const reader = new ReportReader();
          const read: PrinterReport[] = [];
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            read.push(...reader.push(Uint8Array.from(bytes.slice(at, at + size))));
            at += size;
          }
          expect(read).toEqual(sent.map((one) => one.report));
        },
      ),
    );
  });

  test('garbage never throws, and is not remembered for ever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (garbage) => {
        const reader = new ReportReader();
        reader.push(garbage);
        reader.push(new Uint8Array(200).fill(0x93));
        expect(reader.push(Uint8Array.of(0x16))).toEqual([{ kind: 'real-time', byte: 0x16 }]);
      }),
    );
  });
});

test('vectors of the command reference', () => {
  expect(conditionOf(withRealTime(healthy, 2, 0x16))).toEqual({ state: 'down', code: 'cover-open' });
  expect(conditionOf(withRealTime(healthy, 3, 0x1a))).toEqual({ state: 'down', code: 'jam' });
  expect(conditionOf(withRealTime(healthy, 4, 0x1e))).toEqual({ state: 'degraded', code: 'paper-low' });
  expect(conditionOf(withRealTime(healthy, 4, 0x7e))).toEqual({ state: 'down', code: 'paper-out' });
  expect(conditionOf(withRealTime(healthy, 1, 0x1a))).toEqual({ state: 'down', code: 'offline' });
  expect(conditionOf(fromStatusBack([0x10, 0, 0, 0x0f]))).toEqual({ state: 'ok', code: null });
  expect(conditionOf(fromStatusBack([0x38, 0, 0, 0x0f]))).toEqual({ state: 'down', code: 'cover-open' });
  expect(conditionOf(fromStatusBack([0x18, 0, 0x0f, 0x0f]))).toEqual({ state: 'down', code: 'paper-out' });
  expect(conditionOf(fromStatusBack([0x10, 0, 0x03, 0x0f]))).toEqual({
    state: 'degraded',
    code: 'paper-low',
  });
});

/** What the paper shows of a job. */
function onPaper(job: Uint8Array): EmulatedPaper {
  const paper = new EmulatedPaper();
  for (let at = 0; at < job.length; ) {
    const length = paper.step(job.subarray(at));
    if (length === 'out' || length === 0) throw new Error('the job ends within a command');
    at += length;
  }
  return paper;
}

describe('encoding', () => {
  test.each([58, 80] as const)('%i mm: no line is wider than the paper', (paperMm) => {
    const [slip] = onPaper(encodeSlip(sampleSlip, paperMm)).slips;
    const widest = Math.max(...(slip?.text.split('\n') ?? []).map((line) => line.length));
    expect(widest).toBe(paperMm === 58 ? 32 : 48);
  });

  test('umlauts, € and § arrive as such, in every kind of text', () => {
    const text = 'Straße § 5 für 46 € – „Äpfel, Öl“';
    for (const kind of ['title', 'heading', 'text', 'item'] as const) {
      const [slip] = onPaper(encodeSlip({ jobId: 'job', blocks: [{ kind, text }] }, 80)).slips;
      expect(slip?.text.replace(/\s+/g, ' ')).toContain(text);
    }
  });

  test('any text becomes characters of windows-1252, nothing is lost without a trace', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const printed = printable(text);
        expect(printed.length).toBeGreaterThan(0);
        expect(printable(printed)).toBe(printed);
      }),
    );
  });

  test.each([
    ['Łódź, Şanlıurfa, Đorđe', 'Lódz, Sanliurfa, Dorde'],
    ['2:05\u202fpm', '2:05\u00a0pm'],
    ['Привет', '??????'],
  ])('%s', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });
});
