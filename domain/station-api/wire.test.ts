import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWire, encodeWire } from './wire.ts';

test('bytes, text and numbers come back as they went', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.string(), fc.integer(), (jpeg, name, id) => {
      const message = { kind: 'call', id, params: { name, jpeg, none: null } };
      expect(decodeWire(encodeWire(message))).toEqual(message);
    }),
  );
});
