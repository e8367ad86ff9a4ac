import type { Configuration } from '../configuration.ts';

/** 2468, for terminals in which everything is simulated: nobody's data is behind it. */
const developmentPin =
  'scrypt$1024$8$1$YXVzd2Vpcy10ZXJtaW5hbA==$NcAEYTvL/11biCVyQaLjwMlHczUZFKyE45Ommmksl38=';

/** The PIN's hash of the configuration; a developer's terminal has one of its own, a real one none. */
export function pinHashOf({ technician, devices }: Configuration): string | null {
  if (technician.pinHash !== null) return technician.pinHash;
  const simulated = [devices.camera, devices.fingerprintScanner, devices.slipPrinter].every(
    ({ driver }) => driver === 'simulated',
  );
  return simulated ? developmentPin : null;
}
