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
  /** Every generation, newest first. */
  read(): Promise<Generation[]>;
  add(made: Generation): Promise<void>;
  remove(old: Generation): Promise<void>;
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

/** One file with every generation; made with its first one when absent. */
export function keyFile(path: string, now: () => number): KeySource {
  const read = async () => {
    const text = (await readIfThere(path)) ?? (await createFile(path, now()));
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
    read,
    add: async (made) => write([made, ...(await read())]),
    remove: async (old) => write((await read()).filter(others(old))),
  };
}

/** A folder with one file per generation; the newest is the one with the greatest `created`. */
export function keyFolder(folder: string, now: () => number): KeySource {
  const names = async () => (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const add = async (made: Generation) => {
    // Written under another name first: the file appears complete or not at all.
    const path = join(folder, `${made.created.replaceAll(':', '-')}-${made.encryption.kid.slice(0, 8)}.json`);
    await writeFile(`${path}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  };
  const readFolder = async () => {
    const texts = (await names()).map((name) => readFile(join(folder, name), 'utf8'));
    return (await Promise.all(texts)).map((text) => generation.parse(JSON.parse(text))).sort(newestFirst);
  };
  return {
    read: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if ((await names()).length === 0) await add(await createGeneration(now()));
      return readFolder();
    },
    add,
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
    read,
    add: (made) => refuse(read().then((all) => [made, ...all])),
    remove: (old) => refuse(read().then((all) => all.filter(others(old)))),
  };
}

const asText = (all: Generation[]): string => JSON.stringify({ generations: all });
const others = (old: Generation) => (one: Generation) => one.encryption.kid !== old.encryption.kid;
const newestFirst = (a: Generation, b: Generation) => b.created.localeCompare(a.created);

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** The file appears complete or not at all; of two processes at their first start one wins and both use its keys. */
async function createFile(path: string, now: number): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = join(dirname(path), `${basename(path)}.${randomUUID()}`);
  const text = asText([await createGeneration(now)]);
  await writeFile(temporary, text, { mode: 0o600, flush: true });
  try {
    await link(temporary, path);
    return text;
  } catch (error) {
    const theirs = await readIfThere(path);
    if (theirs !== undefined) return theirs;
    throw error;
  } finally {
    await rm(temporary);
  }
}
