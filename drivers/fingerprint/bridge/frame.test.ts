import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, type Frame, FrameReader, mostBinary, mostJson } from './frame.ts';

const frame = fc.record({
  json: fc.record({ type: fc.string(), id: fc.nat() }, { noNullPrototype: true }),
  binary: fc.uint8Array({ maxLength: 300 }),
});

test('what was encoded is read again, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 5 }), fc.integer({ min: 1, max: 200 }), (frames, step) => {
      const reader = new FrameReader();
      const bytes = Buffer.concat(frames.map(({ json, binary }) => encodeFrame(json, binary)));
      const read: Frame[] = [];
      for (let at = 0; at < bytes.length; at += step) {
        const some = reader.push(bytes.subarray(at, at + step));
        if (some === 'broken') throw new Error('broken');
        read.push(...some);
      }
      expect(read).toEqual(frames);
    }),
  );
});

test('a stream that breaks the rules is given up for good', () => {
  const good = encodeFrame({ type: 'hello' });
  for (const bad of ['ffffffff00000000', '00000001ffffffff', '00000002000000007b7b', '0000000100000000ff']) {
    const reader = new FrameReader();
    expect(reader.push(Buffer.from(bad, 'hex'))).toBe('broken');
    expect(reader.push(good)).toBe('broken');
  }
});

test('parts that are too long are not sent', () => {
  expect(() => encodeFrame({}, new Uint8Array(mostBinary + 1))).toThrow(RangeError);
  expect(() => encodeFrame('x'.repeat(mostJson))).toThrow(RangeError);
});
