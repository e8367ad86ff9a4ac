import type { Configuration } from '../configuration.ts';

/** 2468, for terminals in which everything is simulated: nobody's data is behind it. */
const developmentPin =
  'scrypt$1024$8$1$YXVzd2Vpcy10ZXJtaW5hbA==$NcAEYTvL/11biCVyQaLjwMlHczUZFKyE45Ommmksl38=';

type Drivers = Record<'camera' | 'fingerprintScanner' | 'slipPrinter', { driver: string }>;

/** Nothing of a citizen can be captured or printed. */
export const isDemonstration = ({ camera, fingerprintScanner, slipPrinter }: Drivers): boolean =>
  [camera, fingerprintScanner, slipPrinter].every(({ driver }) => driver === 'simulated');

/** The PIN's hash of the configuration; a developer's terminal has one of its own, a real one none. */
export function pinHashOf({ technician, devices }: Configuration): string | null {
  if (technician.pinHash !== null) return technician.pinHash;
  return isDemonstration(devices) ? developmentPin : null;
}
