import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { OpenDriver } from '../../../drivers/driver.ts';
import { openBridge } from '../../../drivers/fingerprint/bridge/open.ts';
import { openHid } from '../../../drivers/fingerprint/hid/open.ts';
import { openLibfprint } from '../../../drivers/fingerprint/libfprint/open.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { loadPrints } from '../../../drivers/fingerprint/simulated/prints.ts';
import { createSimulatedScanner } from '../../../drivers/fingerprint/simulated/scanner.ts';
import { openZfm } from '../../../drivers/fingerprint/zfm/open.ts';
import { openHidReports } from '../../../drivers/transport/hid.ts';
import { openProgram } from '../../../drivers/transport/program.ts';
import type { DeviceConfiguration } from './device-configuration.ts';
import type { Simulation } from './simulation.ts';
import { perhapsRecorded, transportTo } from './transports.ts';

/** The sensor's speed after power-on; it is raised afterwards. */
const zfmFirstBaudRate = 57_600;

/** How the configured fingerprint scanner is opened. */
export async function scannerOpener(options: {
  configuration: DeviceConfiguration['fingerprintScanner'];
  simulation: Simulation;
  clock: Clock;
  assets: string;
}): Promise<OpenDriver<FingerprintScanner>> {
  const { configuration, simulation, clock, assets } = options;
  switch (configuration.driver) {
    case 'simulated':
      return simulated(simulation, clock, assets);
    case 'zfm': {
      const line = transportTo(configuration.place, zfmFirstBaudRate, clock);
      const transport = perhapsRecorded(line, configuration.record, clock);
      return openZfm({ transport, clock, baudRate: configuration.baudRate });
    }
    case 'hid': {
      const address = {
        vendorId: Number.parseInt(configuration.vendorId, 16),
        productId: Number.parseInt(configuration.productId, 16),
        ...(configuration.serialNumber === undefined ? {} : { serialNumber: configuration.serialNumber }),
      };
      const transport = perhapsRecorded(openHidReports({ address, clock }), configuration.record, clock);
      return openHid({ transport, clock });
    }
    case 'libfprint':
      return openLibfprint({
        script: join(assets, 'libfprint/sidecar.py'),
        clock,
        ...(configuration.name === undefined ? {} : { driver: configuration.name }),
      });
    case 'bridge': {
      const { place, record } = configuration;
      const open = 'host' in place ? transportTo(place, 0, clock) : openProgram({ ...place, clock });
      return openBridge({ transport: perhapsRecorded(open, record, clock), clock });
    }
  }
}

async function simulated(
  simulation: Simulation,
  clock: Clock,
  assets: string,
): Promise<OpenDriver<FingerprintScanner>> {
  const people = await loadPrints(join(assets, 'prints'));
  const faults = simulation.faults['fingerprint-scanner'];
  return async () =>
    faults.active().includes('unplugged')
      ? fail({ code: 'not-found' })
      : ok(createSimulatedScanner({ clock, prints: () => simulation.ofPerson(people), faults }));
}
