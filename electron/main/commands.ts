import { app } from 'electron';
import { SteerableClock } from '../../domain/clock.ts';
import { configure } from '../configure/command.ts';
import { diagnose as runChecks } from '../diagnose/command.ts';
import { stationSpawner } from './station-spawner.ts';

type Places = { dist: string; dataDir: string };
const print = (text: string) => console.log(text);

/** `--diagnose`: the checks of the terminal that runs, or of a station started for them. */
export async function diagnose(after: readonly string[], { dist, dataDir }: Places): Promise<void> {
  app.exit(await runChecks(after, { dataDir, spawn: stationSpawner(dist, dataDir), print }));
}

/** `--configuration`: checks and signs a terminal's file. */
export async function configuration(after: readonly string[]): Promise<void> {
  app.exit(await configure(after, { print, clock: new SteerableClock() }));
}
