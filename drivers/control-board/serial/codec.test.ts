import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoardDecoder, encodeLine } from './codec.ts';

const lines = [
  ['BOARD kb-7 600 3 keypad', { kind: 'board', serial: 'kb-7', lift: 600, channels: 3, keypad: true }],
  ['BOARD kb-7 0 0 -', { kind: 'board', serial: 'kb-7', lift: 0, channels: 0, keypad: false }],
  ['LIFT 420 moving', { kind: 'lift', mm: 420, state: 'moving' }],
  ['LIFT 0 bottom', { kind: 'lift', mm: 0, state: 'bottom' }],
  ['LIGHT 2 dead', { kind: 'light', channel: 2, lit: false }],
  ['LIGHT 1 70', { kind: 'light', channel: 1, lit: true }],
  ['KEY enter', { kind: 'key', key: 'enter' }],
  ['JACK in', { kind: 'jack', plugged: true }],
  ['REFUSED', { kind: 'refused' }],
] as const;

describe('lines of the control board', () => {
  test.each(lines)('%s', (text, message) => {
    expect(new BoardDecoder().push(encodeLine(text))).toEqual([message]);
  });

  test('the documented example carries its checksum', () => {
    expect(new TextDecoder().decode(encodeLine('LIFT 420 moving'))).toMatch(
      /^LIFT 420 moving\*[0-9A-F]{2}\n$/,
    );
  });

  test.each([
    'LIFT 420 moving*00\n',
    'LIFT 420 flying',
    'LIFT -3 idle',
    'KEY escape',
    'HELLO',
    '',
    'JACK maybe',
  ])('not of the profile: %s', (text) => {
    const bytes = text.endsWith('\n') ? new TextEncoder().encode(text) : encodeLine(text);
    expect(new BoardDecoder().push(bytes)).toEqual([]);
  });

  test('split anywhere and merged, every message comes once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (chosen, cuts) => {
          const stream = Buffer.concat(chosen.map(([text]) => encodeLine(text)));
          const decoder = new BoardDecoder();
          const messages = [];
          for (let at = 0, i = 0; at < stream.length; i += 1) {
            const next = at + (cuts[i % cuts.length] ?? 1);
            messages.push(...decoder.push(stream.subarray(at, next)));
            at = next;
          }
          expect(messages).toEqual(chosen.map(([, message]) => message));
        },
      ),
    );
  });

  test('any noise: no throw, and the next sound line is understood after a line feed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const decoder = new BoardDecoder();
        decoder.push(noise);
        decoder.push(Uint8Array.of(0x0a));
        expect(decoder.push(encodeLine('JACK out'))).toEqual([{ kind: 'jack', plugged: false }]);
      }),
    );
  });

  test('an endless line needs no memory', () => {
    const decoder = new BoardDecoder();
    for (let i = 0; i < 1_000; i += 1) decoder.push(new Uint8Array(1_000).fill(0x41));
    expect(JSON.stringify(decoder).length).toBeLessThan(200);
    expect(decoder.push(encodeLine('\nJACK in'))).toEqual([]);
    expect(decoder.push(encodeLine('JACK in'))).toHaveLength(1);
  });
});
