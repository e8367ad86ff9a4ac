import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnose } from '../electron/diagnose/command.ts';
import { forkStation } from '../electron/host/fork-station.ts';

/**
 * `npm run diagnose`: the checks of the terminal that `npm start` has started, or of one that is started for them.
 * `AUSWEIS_DATA_DIR` and `AUSWEIS_CONFIG` name another one.
 */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const dataDir = process.env.AUSWEIS_DATA_DIR ?? join(root, '.data/terminal');
const config = process.env.AUSWEIS_CONFIG ?? join(root, '.data/terminal.yaml');

process.exitCode = await diagnose(process.argv.slice(2), {
  dataDir,
  print: (text) => console.log(text),
  spawn: forkStation(join(dist, 'station/station.js'), process.execPath, [
    `--data-dir=${dataDir}`,
    `--assets=${join(dist, 'assets')}`,
    ...(existsSync(config) ? [`--config=${config}`] : []),
  ]),
});
