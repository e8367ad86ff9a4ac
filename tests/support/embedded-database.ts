import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type EmbeddedParts, openEmbedded, type Store } from '../../intake/store/store.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { emptyTables } from './empty-tables.ts';
import { prepared } from './prepared.ts';

const sources = [
  packageJson.dependencies['@electric-sql/pglite'],
  resolve(import.meta.dirname, '../../intake/store'),
];

let parts: Promise<EmbeddedParts> | undefined;

/** Closed by those who had them, empty again: to open another takes ten times as long. */
const free: Store[] = [];

/** The intake's embedded database, empty and in memory: a copy of one that was set up once, which takes seconds. */
export async function openEmptyDatabase(): Promise<Store> {
  parts ??= loadParts();
  const store = free.pop() ?? (await openEmbedded(undefined, await parts));
  const close = async () => {
    await emptyTables(store);
    free.push(store);
  };
  return { ...store, close };
}

/** Once in each process: compiling PGlite takes as long as opening it. */
async function loadParts(): Promise<EmbeddedParts> {
  const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  return {
    pgliteWasmModule: await WebAssembly.compile(await readFile(join(folder, 'pglite.wasm'))),
    fsBundle: new Blob([await readFile(join(folder, 'pglite.data'))]),
    // In memory: a blob of a file cannot be read any more when another test process has put its own in that place.
    loadDataDir: new Blob([await readFile(await prepared('pglite.tar', sources, dumpEmpty))]),
  };
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
