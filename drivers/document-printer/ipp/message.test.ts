import fc from 'fast-check';
import ipp from 'ipp-encoder';
import { describe, expect, test } from 'vitest';
import { encodeRequest, type IppAttribute, IppResponse, operations } from './message.ts';
import { conditionFor, stopReason, warnedReason } from './reasons.ts';
import { isWellFormed } from './well-formed.ts';

/** After the example of RFC 8010 A.2: Print-Job response, successful. */
const vector = Buffer.from(
  [
    '0101 0000 00000001 01',
    '47 0012 617474726962757465732d63686172736574 0005 7574662d38',
    '48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0005 656e2d7573',
    '41 000e 7374617475732d6d657373616765 000d 7375636365737366756c2d6f6b',
    '02 21 0006 6a6f622d6964 0004 00000093',
    '45 0007 6a6f622d757269 001a 6970703a2f2f7072696e7465722e6578616d706c652f70652f6a',
    '23 0009 6a6f622d7374617465 0004 00000003 03',
  ]
    .join('')
    .replaceAll(' ', ''),
  'hex',
);

const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const attribute: fc.Arbitrary<IppAttribute> = fc.oneof(
  fc.record({ kind: fc.constant('integer' as const), name, value: fc.integer() }),
  fc.record({ kind: fc.constantFrom('name', 'keyword', 'uri'), name, value: fc.string() }),
  fc.record({
    kind: fc.constant('keyword' as const),
    name,
    value: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
  }),
);

describe('messages', () => {
  test('the vector of RFC 8010', () => {
    const answer = IppResponse.decode(vector);
    expect(answer?.successful).toBe(true);
    expect(answer?.requestId).toBe(1);
    expect([answer?.integer('job-id'), answer?.integer('job-state')]).toEqual([0x93, 3]);
    expect(answer?.texts('status-message')).toEqual(['successful-ok']);
    expect(answer?.integer('status-message')).toBeUndefined();
  });

  test('what is encoded can be read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(attribute, { selector: (one) => one.name, maxLength: 8 }), (attributes) => {
        const bytes = encodeRequest({ operation: operations.printJob, requestId: 7, attributes });
        expect(isWellFormed(Buffer.from(bytes))).toBe(true);
        const read = IppResponse.decode(bytes);
        for (const { name, value } of attributes) {
          if (typeof value === 'number') expect(read?.integer(name)).toBe(value);
          else expect(read?.texts(name)).toEqual([value].flat());
        }
      }),
    );
  });

  test('no bytes make the decoder throw or run in circles', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        IppResponse.decode(bytes);
      }),
    );
    fc.assert(
      fc.property(
        fc.nat({ max: vector.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        fc.nat({ max: vector.length }),
        (at, byte, length) => {
          const broken = Buffer.from(vector);
          broken.writeUInt8(byte, at);
          IppResponse.decode(broken);
          if (length < vector.length) expect(IppResponse.decode(vector.subarray(0, length))).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the library decodes what the check lets pass', () => {
    expect(() => ipp.response.decode(vector)).not.toThrow();
  });
});

test.each([
  [3, ['none'], undefined, 'ok', null],
  [5, ['media-empty-error', 'media-low'], 'paper-out', 'down', 'paper-out'],
  [3, ['cover-open'], 'cover-open', 'down', 'cover-open'],
  [3, ['media-jam-report'], undefined, 'ok', null],
  [4, ['toner-low-warning'], undefined, 'degraded', 'ink-low'],
  [3, ['media-empty-warning'], undefined, 'degraded', 'paper-out'],
  [5, ['none'], 'offline', 'down', 'offline'],
] as const)('printer state %i, %j', (state, reasons, stop, condition, code) => {
  expect(stopReason(state, reasons)).toBe(stop);
  expect(conditionFor(state, reasons)).toEqual({ state: condition, code });
});

test('only warnings are warned of', () => {
  expect(warnedReason(['media-empty', 'cover-open-report'])).toBeUndefined();
  expect(warnedReason(['media-jam-warning'])).toBe('jam');
});
