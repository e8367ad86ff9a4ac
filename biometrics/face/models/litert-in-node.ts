import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { loadLiteRt } from '@litertjs/core';

let loaded: Promise<unknown> | undefined;

/**
 * Loads LiteRT in Node. Its loader expects a worker: it fetches a script with `importScripts` and looks for the
 * module's factory on `self`; both are provided here.
 */
export function loadLiteRtInNode(): Promise<unknown> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@litertjs/core')), '../wasm');
  const silent = () => {};
  Object.assign(globalThis, {
    self: globalThis,
    // LiteRT tells the story of its start; and it looks for a graphics card, which Node has not.
    Module: { print: silent, printErr: silent },
    importScripts: (file: string) => {
      const code = `${readFileSync(file, 'utf8')}\nreturn ModuleFactory;`;
      const run = compileFunction(code, ['require', '__filename', '__dirname'], { filename: file });
      Object.assign(globalThis, { ModuleFactory: run(require, file, folder) });
    },
  });
  const { warn } = console;
  console.warn = silent;
  try {
    await loadLiteRt(folder);
  } finally {
    console.warn = warn;
  }
}
