import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transportFailureCodes } from './port.ts';
import { formatPiece, parseRecording, type RecordedPiece, recordingHead } from './recording.ts';

const at = fc.nat();
const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 });
const piece: fc.Arbitrary<RecordedPiece> = fc.oneof(
  fc.record({ at, kind: fc.constantFrom('written', 'heard'), bytes }),
  fc.record({ at, kind: fc.constant('baud-rate'), baudRate: fc.integer({ min: 1, max: 4_000_000 }) }),
  fc.record({ at, kind: fc.constant('end'), code: fc.constantFrom(...transportFailureCodes) }),
);

test('what was recorded is read again', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = [recordingHead, ...pieces.map(formatPiece)].join('\n');
      expect(parseRecording(text)).toEqual(pieces);
    }),
  );
});

test('comments, empty lines and line ends of other systems say nothing', () => {
  expect(parseRecording(`${recordingHead}\r\n# a password\r\n\r\n7 > EF01\r\n`)).toEqual([
    { at: 7, kind: 'written', bytes: Uint8Array.of(0xef, 0x01) },
  ]);
});

test.each(['5 > ef0', '5 ? ef01', 'x > ef01', '5 = fast', '5 ! lost', '5 >'])('"%s" is no piece', (line) => {
  expect(() => parseRecording(`${recordingHead}\n${line}`)).toThrow('line 2');
});

test('another file is no recording', () => {
  expect(() => parseRecording('hello')).toThrow('a recording begins with');
});
