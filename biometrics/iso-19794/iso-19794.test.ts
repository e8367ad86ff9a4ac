import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTlv, encodeTlv } from './ber-tlv.ts';
import { decodeFingerTemplate, encodeFingerTemplate } from './biometric-information-template.ts';
import { decodeFingerImageRecord, encodeFingerImageRecord } from './finger-image-record.ts';
import { biometricSubtype, fingerPositions } from './finger-position.ts';

const side = fc.integer({ min: 1, max: 40 });
const record = fc
  .tuple(side, side, fc.constantFrom('none' as const, 'wsq' as const))
  .chain(([width, height, compression]) =>
    fc.record({
      finger: fc.constantFrom(...fingerPositions),
      ppi: fc.constantFrom(500 as const, 1000 as const),
      width: fc.constant(width),
      height: fc.constant(height),
      quality: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      compression: fc.constant(compression),
      data:
        compression === 'none'
          ? fc.uint8Array({ minLength: width * height, maxLength: width * height })
          : fc.uint8Array({ maxLength: 400 }),
    }),
  );

test('what is written is read back, alone and in its template', () => {
  fc.assert(
    fc.property(record, (original) => {
      expect(decodeFingerImageRecord(encodeFingerImageRecord(original))).toEqual({
        ok: true,
        value: original,
      });
      expect(decodeFingerTemplate(encodeFingerTemplate(original))).toEqual({ ok: true, value: original });
    }),
  );
});

const small = {
  finger: 7,
  ppi: 500,
  width: 2,
  height: 1,
  quality: 61,
  compression: 'none',
  data: Uint8Array.of(9, 8),
} as const;

test('the bytes of a small record and its template are these', () => {
  const general = '46495200 30313000 000000000030 0000 001f 01 01 01f401f401f401f4 08 00 0000';
  const view = '00000010 07 01 01 3d 00 0002 0001 00';
  const image = '0908';
  const header = '80020101 810108 82010a 87020101 88020007';
  const hex = (...parts: string[]) => parts.join('').replaceAll(' ', '');
  const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  expect(written(encodeFingerImageRecord(small))).toBe(hex(general, view, image));
  expect(written(encodeFingerTemplate(small))).toBe(
    hex('7f60 47 a1 12', header, '5f2e 30', general, view, image),
  );
});

test('each finger has its subtype as ISO/IEC 7816-11 codes it', () => {
  expect(fingerPositions.map(biometricSubtype)).toEqual([5, 9, 13, 17, 21, 6, 10, 14, 18, 22]);
});

test('cut, lengthened and foreign bytes are refused without an exception', () => {
  const bytes = encodeFingerTemplate(small);
  for (let end = 0; end < bytes.length; end++) {
    expect(decodeFingerTemplate(bytes.subarray(0, end)).ok).toBe(false);
  }
  expect(decodeFingerTemplate(Uint8Array.of(...bytes, 0)).ok).toBe(false);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => !decodeFingerTemplate(noise).ok));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => !decodeFingerImageRecord(noise).ok));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = value;
      const read = decodeFingerTemplate(changed);
      expect(read.ok || read.failure.code === 'malformed' || read.failure.code === 'unsupported').toBe(true);
    }),
  );
});

test('a header that names another finger than its record is malformed, another format unsupported', () => {
  const bytes = encodeFingerTemplate(small);
  const at = (needle: readonly number[]) => Buffer.from(bytes).indexOf(Uint8Array.from(needle));
  const otherFinger = Uint8Array.from(bytes);
  otherFinger[at([0x82, 1, 10]) + 2] = 9;
  expect(decodeFingerTemplate(otherFinger)).toEqual({ ok: false, failure: { code: 'malformed' } });
  const face = Uint8Array.from(bytes);
  face[at([0x88, 2, 0, 7]) + 3] = 8;
  expect(decodeFingerTemplate(face)).toEqual({ ok: false, failure: { code: 'unsupported' } });
});

test('data objects of any length are read back', () => {
  const object = fc.record({
    tag: fc.constantFrom(0x80, 0xa1, 0x5f2e, 0x7f60),
    value: fc.integer({ min: 0, max: 70_000 }).map((length) => new Uint8Array(length).fill(7)),
  });
  fc.assert(
    fc.property(fc.array(object, { maxLength: 3 }), (objects) => {
      expect(decodeTlv(encodeTlv(objects))).toEqual(objects);
    }),
    { numRuns: 30 },
  );
});
