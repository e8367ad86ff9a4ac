import { fileURLToPath } from 'node:url';
import { SteerableClock } from '../../../../domain/clock.ts';
import { FaultSwitches } from '../../../fault-switches.ts';
import { deviceQuality } from '../../simulated/device-quality.ts';
import { loadPrints } from '../../simulated/prints.ts';
import { createSimulatedScanner } from '../../simulated/scanner.ts';
import { serveScanner } from './serve.ts';

/**
 * A bridge to copy from: `node main.ts` plays the simulated scanner over standard input and output. It ends with its
 * input. A vendor's bridge is this program with the vendor's SDK in place of the simulated scanner.
 */
const [prints] = await loadPrints(fileURLToPath(new URL('../../../../fixtures/prints/', import.meta.url)));
if (!prints) throw new Error('no prints');
const scanner = createSimulatedScanner({
  clock: new SteerableClock(),
  prints: () => prints,
  faults: new FaultSwitches(),
  placeMs: 100,
  liftMs: 100,
});
const take = serveScanner({
  scanner,
  write: (bytes) => process.stdout.write(bytes),
  quality: {
    algorithm: { id: 'simulated', version: '1', certified: false },
    assess: async (image) => deviceQuality(image),
  },
  giveUp: () => process.exit(1),
});
process.stdin.on('data', (bytes: Uint8Array) => take(bytes));
process.stdin.on('end', () => process.exit(0));
// The terminal is gone.
process.stdout.on('error', () => process.exit(0));
