import { SteerableClock } from '../../domain/clock.ts';
import { openBridge } from '../../drivers/fingerprint/bridge/open.ts';
import { openProgram } from '../../drivers/transport/program.ts';

/** A terminal that opens the bridge at the path it is given, and waits to be killed: `node bridge-host.ts PATH`. */
const [, , bridge = ''] = process.argv;
const clock = new SteerableClock();
const transport = openProgram({ program: process.execPath, args: [bridge], clock });
const opened = await openBridge({ transport, clock })(new AbortController().signal);
console.log(opened.ok ? 'open' : opened.failure.code);
setInterval(() => {}, 1000);
