import { z } from 'zod';
import { SteerableClock } from '../../domain/clock.ts';
import { serve } from '../../intake/commands/serve.ts';
import { readConfig } from '../../intake/config.ts';

/** The intake's program on a clock that the suite sets: each message is how many milliseconds it is ahead. */
let ahead = Number(process.env.INTAKE_AHEAD ?? 0);
process.on('message', (message) => {
  ahead = z.number().parse(message);
});
process.on('disconnect', () => process.exit(0));
await serve(readConfig(process.env), new SteerableClock(() => Date.now() + ahead));
