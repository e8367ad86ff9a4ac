import { createCipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { loadTerminalKey } from '../../electron/station/sealing/terminal-key.ts';
import { Copies } from '../../electron/station/store/copies.ts';
import { openDatabase } from '../../electron/station/store/database.ts';
import { Outbox } from '../../electron/station/store/outbox.ts';
import { createKeys, publicKeySet } from '../../intake/keys/intake-keys.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';
import { openRawStore } from './raw-store.ts';
import { randomPictures, sealRandomCase } from './seal-random-case.ts';

const caseBytes = 3_000_000;

/** What a citizen waits for after "Ja, alles richtig". */
export const sealStore: Benchmark = {
  name: 'seal-store',
  value: '3-MB case packed, sealed (JWE, JWS) and durable in the outbox and its second copy',
  baseline: 'the same bytes AES-256-GCM encrypted and durable in a bare SQLite table',
  run: async (folder) => {
    const key = await loadTerminalKey(join(folder, 'terminal-key.json'));
    const enrolment = {
      terminalId: 'BENCH',
      keys: publicKeySet(await createKeys(Date.now())),
      certificate: null,
      keyId: null,
    };
    const pictures = randomPictures(caseBytes);
    const bytes = Buffer.concat([...pictures.values()]);
    const db = openDatabase(join(folder, 'terminal.db'));
    const outbox = new Outbox(db);
    const copies = new Copies(join(folder, 'copies'));
    const raw = openRawStore(folder);
    const seal = async () => {
      const one = await sealRandomCase(pictures, enrolment, key, Date.now());
      const { id, caseCode, seal, digest, capturedAt, sealed } = one;
      copies.putCase({ id, caseCode, seal, digest, capturedAt, sealed });
      outbox.insert(one);
    };
    try {
      const medians = await alternate(
        15,
        3,
        () => time(seal),
        () => time(() => raw.insert(encryptOnly(bytes))),
      );
      return [{ name: 'seal-store', ...medians, goal: 5 }];
    } finally {
      raw.close();
      db.close();
    }
  },
};

function encryptOnly(bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}
