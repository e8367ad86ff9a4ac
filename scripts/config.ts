import { SteerableClock } from '../domain/clock.ts';
import { configure } from '../electron/configure/command.ts';

/** `npm run config -- COMMAND`: checks, signs and takes over a terminal.yaml (docs/operations.md). */
process.exitCode = await configure(process.argv.slice(2), {
  print: (text) => console.log(text),
  clock: new SteerableClock(),
});
