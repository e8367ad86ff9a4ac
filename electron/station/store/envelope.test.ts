import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt, newSessionKey } from './envelope.ts';

test('decrypts what it encrypted, for that purpose and with that key only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
      const key = newSessionKey();
      const sealed = encrypt(key, 'photo.jpg', plain);
      expect(decrypt(key, 'photo.jpg', sealed)).toEqual(Buffer.from(plain));
      expect(decrypt(key, 'finger-2.bmp', sealed)).toBeUndefined();
      expect(decrypt(newSessionKey(), 'photo.jpg', sealed)).toBeUndefined();
    }),
  );
});

test('any changed or missing byte is noticed', () => {
  const key = newSessionKey();
  const sealed = encrypt(key, 'draft', Buffer.from('thirty bytes of something secret'));
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ flip;
      expect(decrypt(key, 'draft', changed)).toBeUndefined();
      expect(decrypt(key, 'draft', sealed.subarray(0, at))).toBeUndefined();
    }),
  );
});
