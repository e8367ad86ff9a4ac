import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../store/database.ts';
import { migrations } from '../../store/migrations/index.ts';
import { freeBytes, writeTest } from '../disk.ts';
import { type Check, finding } from './check.ts';

const gigabytes = (bytes: number) =>
  `${(bytes / 1e9).toLocaleString('de-DE', { maximumFractionDigits: 1 })} GB`;

/** More of an unmerged log means that checkpoints do not get through. */
const mostLogBytes = 64_000_000;

/** The store and the disk below it. */
export function storageChecks(db: Db, dataDir: string, leastFreeBytes: number): Check[] {
  return [
    {
      id: 'storage-free',
      run: async () => {
        const free = await freeBytes(dataDir).catch(() => null);
        if (free === null) return finding(false, 'Der freie Platz lässt sich nicht lesen.');
        return finding(free >= leastFreeBytes, `${gigabytes(free)} frei.`, free);
      },
    },
    {
      id: 'storage-write',
      run: async () =>
        (await writeTest(dataDir))
          ? finding(true, 'Schreiben, sichern und zurücklesen gelingt.')
          : finding(false, 'Die Platte nimmt nichts an: sofort prüfen, keine Fälle mehr annehmen.'),
    },
    {
      id: 'storage-integrity',
      run: async () => {
        const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
        return verdict === 'ok'
          ? finding(true, 'Die Datenbank ist unversehrt.')
          : finding(false, 'Die Datenbank ist beschädigt: sichern und die Entwicklung rufen.');
      },
    },
    {
      id: 'storage-log',
      run: async () => {
        const { size } = await stat(join(dataDir, 'terminal.db-wal')).catch(() => ({ size: 0 }));
        const megabytes = (size / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 });
        return finding(size <= mostLogBytes, `Das Protokoll der Datenbank hat ${megabytes} MB.`, size);
      },
    },
    {
      id: 'storage-schema',
      run: async () => {
        const version = Number(db.pragma('user_version', { simple: true }));
        return finding(version === migrations.length, `Schema ${version} von ${migrations.length}.`, version);
      },
    },
  ];
}
