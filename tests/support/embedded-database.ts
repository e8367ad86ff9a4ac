import { openAsBlob } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openEmbedded, type Store } from '../../intake/store/store.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { prepared } from './prepared.ts';

const sources = [
  packageJson.dependencies['@electric-sql/pglite'],
  resolve(import.meta.dirname, '../../intake/store'),
];

/** The intake's embedded database, empty and in memory: a copy of one that was set up once, which takes seconds. */
export async function openEmptyDatabase(): Promise<Store> {
  return openEmbedded(undefined, await openAsBlob(await prepared('pglite.tar', sources, dumpEmpty)));
}

async function dumpEmpty(path: string): Promise<void> {
  const directory = `${path}.data`;
  await (await openEmbedded(directory)).close();
  const pglite = await PGlite.create({ dataDir: directory });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await writeFile(path, dump.stream());
  await rm(directory, { recursive: true });
}
