import fc from 'fast-check';
import { generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decryptCase, encryptCase, signStatement, verifyStatement } from './seal.ts';

const [intake, stranger, terminal, otherTerminal] = await Promise.all([
  generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' }),
  generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' }),
  generateKeyPair('ES256'),
  generateKeyPair('ES256'),
]);

describe('sealing', () => {
  it('opens with the intake’s private key to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (packed) => {
        const sealed = await encryptCase(packed, intake.publicKey, 'k1');
        expect(await decryptCase(sealed, intake.privateKey)).toEqual(packed);
      }),
      { numRuns: 20 },
    );
  });

  it('does not show the content and names the key', async () => {
    const sealed = await encryptCase(new TextEncoder().encode('MUSTERMANN'), intake.publicKey, 'k1');
    const text = new TextDecoder().decode(sealed);
    expect(text).not.toContain('MUSTERMANN');
    expect(text).not.toContain(Buffer.from('MUSTERMANN').toString('base64url').slice(0, 12));
    expect(JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
      alg: 'ECDH-ES+A256KW',
      enc: 'A256GCM',
      kid: 'k1',
    });
  });

  it('opens with no other key, not even the public one, and not when a character changed', async () => {
    const sealed = await encryptCase(new Uint8Array([1, 2, 3]), intake.publicKey, 'k1');
    await expect(decryptCase(sealed, stranger.privateKey)).rejects.toThrow();
    await expect(decryptCase(sealed, intake.publicKey)).rejects.toThrow();
    // Every part of the compact form: header, key, iv, ciphertext, tag. Its first character carries six real bits.
    const text = new TextDecoder().decode(sealed);
    const starts = [0, ...[...text.matchAll(/\./g)].map((dot) => dot.index + 1)];
    expect(starts).toHaveLength(5);
    for (const at of starts) {
      const damaged = sealed.slice();
      damaged[at] = text.charAt(at) === 'A' ? 66 : 65;
      await expect(decryptCase(damaged, intake.privateKey)).rejects.toThrow();
    }
  });
});

describe('statements', () => {
  const schema = z.strictObject({ caseId: z.string(), bytes: z.number() });
  const statement = { caseId: 'a', bytes: 3 };
  const sign = () => signStatement(statement, 'ausweis-seal', terminal.privateKey, 't1');

  it('verifies what was signed', async () => {
    expect(await verifyStatement(await sign(), 'ausweis-seal', terminal.publicKey, schema)).toEqual(
      statement,
    );
  });

  it('refuses another key, another type of statement, another shape, another text', async () => {
    const jws = await sign();
    const verify = (text: string, key = terminal.publicKey, shape: z.ZodType<unknown> = schema) =>
      verifyStatement(text, 'ausweis-seal', key, shape);
    expect(await verify(jws, otherTerminal.publicKey)).toBeUndefined();
    expect(await verifyStatement(jws, 'ausweis-receipt', terminal.publicKey, schema)).toBeUndefined();
    expect(await verify(jws, terminal.publicKey, z.strictObject({ caseId: z.number() }))).toBeUndefined();
    expect(await verify('')).toBeUndefined();
    expect(await verify('a.b.c')).toBeUndefined();

    const [header = '', , signature = ''] = jws.split('.');
    const forged = Buffer.from(JSON.stringify({ ...statement, bytes: 4 })).toString('base64url');
    expect(await verify([header, forged, signature].join('.'))).toBeUndefined();
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'ausweis-seal' })).toString('base64url');
    expect(await verify([none, forged, ''].join('.'))).toBeUndefined();
  });
});
