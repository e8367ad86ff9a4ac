import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { CodeReader } from '../../../drivers/code-reader/port.ts';
import { openSimulatedReader } from '../../../drivers/code-reader/simulated/reader.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import { openSimulatedBoard } from '../../../drivers/control-board/simulated/board.ts';
import type { OpenDriver } from '../../../drivers/driver.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { loadPrints } from '../../../drivers/fingerprint/simulated/prints.ts';
import { createSimulatedScanner } from '../../../drivers/fingerprint/simulated/scanner.ts';
import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import { createSimulatedPrinter } from '../../../drivers/slip-printer/simulated/printer.ts';
import type { DeviceConfiguration } from './device-configuration.ts';
import type { Simulation } from './simulation.ts';

type Options = {
  configuration: DeviceConfiguration;
  simulation: Simulation;
  clock: Clock;
  assets: string;
  dataDir: string;
};

/** How each configured device is opened; null = this terminal has none. */
export type DriverOpeners = {
  scanner: OpenDriver<FingerprintScanner>;
  printer: OpenDriver<SlipPrinter>;
  controlBoard: OpenDriver<ControlBoard> | null;
  codeReader: OpenDriver<CodeReader> | null;
};

export async function driverOpeners(options: Options): Promise<DriverOpeners> {
  return {
    scanner: await simulatedScanner(options),
    printer: simulatedPrinter(options),
    controlBoard: controlBoard(options),
    codeReader: codeReader(options),
  };
}

async function simulatedScanner({
  clock,
  simulation,
  assets,
}: Options): Promise<OpenDriver<FingerprintScanner>> {
  const people = await loadPrints(join(assets, 'prints'));
  const faults = simulation.faults['fingerprint-scanner'];
  return async () =>
    faults.active().includes('unplugged')
      ? fail({ code: 'not-found' })
      : ok(createSimulatedScanner({ clock, prints: () => simulation.ofPerson(people), faults }));
}

function simulatedPrinter({ clock, simulation, assets, dataDir }: Options): OpenDriver<SlipPrinter> {
  const faults = simulation.faults['slip-printer'];
  return async () => {
    if (faults.active().includes('unplugged')) return fail({ code: 'not-found' });
    const printer = createSimulatedPrinter({
      clock,
      faults,
      fonts: join(assets, 'fonts'),
      outputDir: join(dataDir, 'slips'),
    });
    simulation.latestSlip = () => printer.latestPng();
    return ok(printer);
  };
}

function controlBoard({ configuration, clock, simulation }: Options): OpenDriver<ControlBoard> | null {
  if (configuration.controlBoard.driver !== 'simulated') return null;
  return openSimulatedBoard({
    clock,
    faults: simulation.faults['control-board'],
    onHeight: (mm) => simulation.raiseCamera(mm),
  });
}

function codeReader({ configuration, simulation }: Options): OpenDriver<CodeReader> | null {
  if (configuration.codeReader.driver !== 'simulated') return null;
  return openSimulatedReader(simulation.faults['code-reader'], simulation.scans);
}
