import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { forkStation } from '../host/fork-station.ts';
import type { SpawnStation } from '../host/station-process.ts';
import { utilityStation } from './utility-station.ts';

/** The same file as a real one: in a packaged terminal it lies beside the archive. */
const besideArchive = (file: string) => file.replace('app.asar', 'app.asar.unpacked');

/** How the station of this terminal is started. `dist`: the folder of the built programs. */
export function stationSpawner(dist: string, dataDir: string): SpawnStation {
  const script = join(dist, 'station/station.js');
  // Python and the font loader cannot read inside the archive.
  const assets = besideArchive(join(dist, 'assets'));
  const config = app.commandLine.getSwitchValue('config');
  const args = [
    `--data-dir=${dataDir}`,
    `--assets=${assets}`,
    ...(config ? [`--config=${config}`] : []),
    ...(app.isPackaged ? ['--installed'] : []),
  ];
  const [major = 0] = process.versions.electron.split('.').map(Number);
  if (major >= 35) return utilityStation(script, args);
  // Such an Electron is for development and tests; its Node beside it cannot read inside the archive either.
  const shipped = app.isPackaged
    ? join(process.resourcesPath, 'node')
    : resolve(dist, '../node_modules/.bin/node');
  return forkStation(besideArchive(script), existsSync(shipped) ? shipped : 'node', args);
}
