import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCommand, parseReport, reportLength } from './reports.ts';

const report = (...bytes: number[]) => Uint8Array.from({ length: 64 }, (_, at) => bytes[at] ?? 0);

test('commands are 64 bytes: code, tag, parameters', () => {
  expect(encodeCommand(7, { kind: 'detect' })).toEqual(report(0x02, 7));
  expect(encodeCommand(255, { kind: 'read', offset: 0x01020304, chunks: 16 })).toEqual(
    report(0x04, 255, 1, 2, 3, 4, 16),
  );
});

describe('answers', () => {
  test.each([
    ['finger', report(0x82, 3, 0), { kind: 'detect', tag: 3, status: 'ok' }],
    ['no finger', report(0x82, 3, 1), { kind: 'detect', tag: 3, status: 'no-finger' }],
    ['progress', report(0x8f, 3, 0, 50), { kind: 'progress', tag: 3, fraction: 0.5 }],
    [
      'picture',
      report(0x83, 3, 0, 255, 1, 0, 2, 0),
      { kind: 'grab', tag: 3, status: 'ok', quality: 255, width: 256, height: 512 },
    ],
    [
      'chunk',
      report(0x84, 3, 0, 2, 0, 0, 1, 0, 9, 8, 7),
      { kind: 'chunk', tag: 3, status: 'ok', offset: 256, pixels: Uint8Array.of(9, 8) },
    ],
    ['unknown code', report(0x99, 3), undefined],
    ['unknown status', report(0x82, 3, 9), undefined],
    ['no tag', report(0x82, 0, 0), undefined],
    ['more pixels than fit', report(0x84, 3, 0, 57), undefined],
    ['more than all', report(0x8f, 3, 0, 101), undefined],
    ['quality that does not exist', report(0x83, 3, 0, 101), undefined],
  ])('%s', (_, bytes, answer) => expect(parseReport(bytes)).toEqual(answer));
});

test('whatever comes is an answer within its bounds, or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 130 }), (bytes) => {
      const answer = parseReport(bytes);
      if (bytes.length !== reportLength) expect(answer).toBeUndefined();
      if (answer?.kind === 'progress') expect(answer.fraction).toBeLessThanOrEqual(1);
      if (answer?.kind === 'chunk') expect(answer.pixels.length).toBeLessThanOrEqual(56);
    }),
  );
});
