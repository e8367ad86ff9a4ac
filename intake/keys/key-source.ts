import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  createGeneration,
  type Generation,
  generation,
  generations,
  parseGenerations,
} from './generation.ts';

/**
 * Where the intake's keys lie: beside the database and never in it, so that a copy of the database alone opens no
 * case. Processes that share a database share the source.
 */
export interface KeySource {
  /** Makes the first generation where there is none; of several processes at once all use what they find then. */
  createFirst(): Promise<void>;
  /** Every generation, newest first; `MissingKeysError` when there is none: only `createFirst` makes keys. */
  read(): Promise<Generation[]>;
  /** Puts one more before those that are there. */
  add(made: Generation): Promise<void>;
  remove(old: Generation): Promise<void>;
}

/** Keys that should be there are not; new ones in their place would leave every waiting case closed. */
export class MissingKeysError extends Error {
  constructor(place: string) {
    super(
      `There are no keys in ${place}. Put them back from their backup; only where there never were any, or where they are lost for good, the command "create-keys" makes new ones.`,
    );
    this.name = 'MissingKeysError';
  }
}

/** The source cannot be changed from here; somebody has to do it, with the text that is given. */
export class ReadOnlyKeysError extends Error {
  readonly newText: string;
  constructor(newText: string) {
    super('The keys come from the environment and have to be changed there');
    this.name = 'ReadOnlyKeysError';
    this.newText = newText;
  }
}

/** One file with every generation. */
export function keyFile(path: string, now: () => number): KeySource {
  const read = async () => {
    const text = await readIfThere(path);
    if (text === undefined) throw new MissingKeysError(path);
    const found = await parseGenerations(text, now());
    // Keys of the first format get their authority once; later reads must find the same.
    if (!text.includes('"generations"')) await write(found);
    return found;
  };
  const write = async (all: Generation[]) => {
    await writeFile(`${path}.new`, asText(all), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  };
  return {
    createFirst: async () => {
      if ((await readIfThere(path)) === undefined) await createFile(path, now());
    },
    read,
    add: async (made) => write([made, ...(await read())]),
    remove: async (old) => write((await read()).filter(others(old))),
  };
}

/** A folder with one file per generation; the newest is the one with the greatest `created`. */
export function keyFolder(folder: string, now: () => number): KeySource {
  const names = async () => (await namesIn(folder)).filter((name) => name.endsWith('.json'));
  const put = async (made: Generation) => {
    // Written under another name first: the file appears complete or not at all.
    const path = join(folder, `${made.created.replaceAll(':', '-')}-${made.encryption.kid.slice(0, 8)}.json`);
    await writeFile(`${path}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  };
  const read = async () => {
    const texts = (await names()).map((name) => readFile(join(folder, name), 'utf8'));
    if (texts.length === 0) throw new MissingKeysError(folder);
    return (await Promise.all(texts)).map((text) => generation.parse(JSON.parse(text))).sort(newestFirst);
  };
  return {
    createFirst: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if ((await names()).length === 0) await put(await createGeneration(now()));
    },
    read,
    add: async (made) => {
      await read();
      await put(made);
    },
    remove: async (old) => {
      for (const name of await names()) {
        const { encryption } = generation.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
        if (encryption.kid === old.encryption.kid) await rm(join(folder, name));
      }
    },
  };
}

/** The text of a variable, as a secret store hands it over. */
export function keyText(text: string): KeySource {
  const read = async () => generations.parse(JSON.parse(text)).generations;
  const refuse = async (all: Promise<Generation[]>) => {
    throw new ReadOnlyKeysError(asText(await all));
  };
  return {
    createFirst: async () => undefined,
    read,
    add: (made) => refuse(read().then((all) => [made, ...all])),
    remove: (old) => refuse(read().then((all) => all.filter(others(old)))),
  };
}

const asText = (all: Generation[]): string => JSON.stringify({ generations: all });
const others = (old: Generation) => (one: Generation) => one.encryption.kid !== old.encryption.kid;
const newestFirst = (a: Generation, b: Generation) => b.created.localeCompare(a.created);

const readIfThere = (path: string) => ifThere(readFile(path, 'utf8'));
const namesIn = async (folder: string) => (await ifThere(readdir(folder))) ?? [];

function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** The file appears complete or not at all; of two processes at their first start one wins and both use its keys. */
async function createFile(path: string, now: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = join(dirname(path), `${basename(path)}.${randomUUID()}`);
  await writeFile(temporary, asText([await createGeneration(now)]), { mode: 0o600, flush: true });
  try {
    await link(temporary, path);
  } catch (error) {
    if ((await readIfThere(path)) === undefined) throw error;
  } finally {
    await rm(temporary);
  }
}
