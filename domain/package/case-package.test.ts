import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseParts, type ManifestHead, packCase, sha256, unpackCase } from './case-package.ts';

const head: ManifestHead = {
  caseId: '0190a5c4-7d3e-7c1a-9a52-0242ac120002',
  caseCode: '41709263',
  capturedAt: '2026-11-22T15:00:00.000Z',
};
const bytes = fc.uint8Array({ maxLength: 60 });
const anyParts = fc
  .dictionary(fc.constantFrom('application.json', 'photo.jpg', 'finger-2.bmp', 'finger-7.bmp'), bytes)
  .map((parts): CaseParts => new Map(Object.entries(parts)));

const small = () =>
  packCase(
    head,
    new Map([
      ['application.json', new TextEncoder().encode('{}')],
      ['photo.jpg', new Uint8Array([1, 2, 3])],
    ]),
  );

describe('case package', () => {
  it('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const result = await unpackCase(await packCase(head, parts));
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        expect(result.value.manifest).toMatchObject(head);
        expect([...result.value.parts]).toEqual([...parts]);
      }),
    );
  });

  it('reads a package that lies within a larger buffer', async () => {
    const packed = await small();
    const buffer = new Uint8Array(packed.length + 7);
    buffer.set(packed, 7);
    expect((await unpackCase(buffer.subarray(7))).ok).toBe(true);
  });

  it('finds every flipped bit, wherever it is', async () => {
    const packed = await small();
    const codes = new Set<string>();
    for (let at = 0; at < packed.length; at += 1) {
      const damaged = packed.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const result = await unpackCase(damaged);
      codes.add(result.ok ? `ok at ${at}` : result.failure.code);
    }
    expect([...codes].sort()).toEqual(['manifest', 'not-a-package', 'part-digest', 'truncated']);
  });

  it('finds every truncation and every byte too many', async () => {
    const packed = await small();
    for (let length = 0; length < packed.length; length += 1) {
      const result = await unpackCase(packed.slice(0, length));
      expect(result.ok ? 'ok' : result.failure.code).toBe(length < 4 ? 'not-a-package' : 'truncated');
    }
    const longer = new Uint8Array(packed.length + 1);
    longer.set(packed);
    expect(await unpackCase(longer)).toEqual({ ok: false, failure: { code: 'truncated' } });
  });

  it('never throws on foreign bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (junk, withMagic) => {
        const foreign = withMagic ? new Uint8Array([...new TextEncoder().encode('ATC1'), ...junk]) : junk;
        expect((await unpackCase(foreign)).ok).toBe(false);
      }),
    );
  });

  it('refuses to pack a part with a name that could leave its folder', async () => {
    await expect(packCase(head, new Map([['../x.json', new Uint8Array()]]))).rejects.toThrow();
  });

  it('computes SHA-256 (FIPS 180-2, "abc")', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
