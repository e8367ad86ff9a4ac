import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import { openPictureFiles } from '../../../drivers/camera/files/source.ts';
import { openGphoto2 } from '../../../drivers/camera/gphoto2/source.ts';
import type { PictureSource } from '../../../drivers/camera/picture-source.ts';
import type { CodeReader } from '../../../drivers/code-reader/port.ts';
import { openSerialReader } from '../../../drivers/code-reader/serial/reader.ts';
import { openSimulatedReader } from '../../../drivers/code-reader/simulated/reader.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import { openControlBoard } from '../../../drivers/control-board/serial/board.ts';
import { openSimulatedBoard } from '../../../drivers/control-board/simulated/board.ts';
import { openIpp } from '../../../drivers/document-printer/ipp/printer.ts';
import type { DocumentPrinter } from '../../../drivers/document-printer/port.ts';
import { SimulatedDocumentPrinter } from '../../../drivers/document-printer/simulated/printer.ts';
import type { OpenDriver } from '../../../drivers/driver.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { openEscPos } from '../../../drivers/slip-printer/escpos/printer.ts';
import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import { createSimulatedPrinter } from '../../../drivers/slip-printer/simulated/printer.ts';
import { openUsbPrinter } from '../../../drivers/transport/usb-printer.ts';
import type { DeviceConfiguration } from './device-configuration.ts';
import { scannerOpener } from './open-scanner.ts';
import type { Simulation } from './simulation.ts';
import { perhapsRecorded, transportTo } from './transports.ts';

type Options = {
  configuration: DeviceConfiguration;
  simulation: Simulation;
  clock: Clock;
  assets: string;
  dataDir: string;
};

/** How each configured device is opened; null = this terminal has none. */
export type DriverOpeners = {
  /** Of a camera in the station; the others live in the screen. */
  pictures: OpenDriver<PictureSource> | null;
  scanner: OpenDriver<FingerprintScanner>;
  printer: OpenDriver<SlipPrinter>;
  documentPrinter: OpenDriver<DocumentPrinter> | undefined;
  controlBoard: OpenDriver<ControlBoard> | null;
  codeReader: OpenDriver<CodeReader> | null;
};

export async function driverOpeners(options: Options): Promise<DriverOpeners> {
  return {
    pictures: pictures(options),
    scanner: await scannerOpener({ ...options, configuration: options.configuration.fingerprintScanner }),
    printer: slipPrinter(options),
    documentPrinter: documentPrinter(options),
    controlBoard: controlBoard(options),
    codeReader: codeReader(options),
  };
}

function pictures({ configuration: { camera }, clock }: Options): OpenDriver<PictureSource> | null {
  switch (camera.driver) {
    case 'simulated':
    case 'uvc':
      return null;
    case 'gphoto2':
      return openGphoto2({ clock, model: camera.model });
    case 'files':
      return openPictureFiles({ folder: camera.folder, clock });
  }
}

function slipPrinter(options: Options): OpenDriver<SlipPrinter> {
  const { configuration, clock, assets } = options;
  const printer = configuration.slipPrinter;
  if (printer.driver === 'simulated') return simulatedPrinter(options);
  const { place, baudRate, paperMm } = printer;
  const open =
    'file' in place || 'usb' in place
      ? openUsbPrinter({ address: place, clock })
      : transportTo(place, baudRate, clock);
  return openEscPos({
    id: 'escpos',
    open: perhapsRecorded(open, printer.record, clock),
    clock,
    paperMm,
    fonts: join(assets, 'fonts'),
  });
}

function documentPrinter({ configuration, clock, simulation }: Options): DriverOpeners['documentPrinter'] {
  const printer = configuration.documentPrinter;
  switch (printer.driver) {
    case 'none':
      return undefined;
    case 'simulated': {
      const faults = simulation.faults['document-printer'];
      return async () =>
        faults.active().includes('unplugged')
          ? fail({ code: 'not-found' })
          : ok(
              new SimulatedDocumentPrinter({
                clock,
                faults,
                onPage: (pdf) => void simulation.pagePrinted(pdf),
              }),
            );
    }
    case 'ipp':
      return openIpp({ id: 'ipp', url: printer.url, clock });
  }
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
  const board = configuration.controlBoard;
  switch (board.driver) {
    case 'none':
      return null;
    case 'simulated':
      return openSimulatedBoard({
        clock,
        faults: simulation.faults['control-board'],
        onHeight: (mm) => simulation.raiseCamera(mm),
        presses: simulation.presses,
      });
    case 'serial': {
      const line = transportTo(board.place, board.baudRate, clock);
      return openControlBoard({ transport: perhapsRecorded(line, board.record, clock), clock });
    }
  }
}

function codeReader({ configuration, clock, simulation }: Options): OpenDriver<CodeReader> | null {
  const reader = configuration.codeReader;
  switch (reader.driver) {
    case 'none':
    case 'keyboard':
      return null;
    case 'simulated':
      return openSimulatedReader(simulation.faults['code-reader'], simulation.scans);
    case 'serial':
      // Never recorded: what it sends is a key to somebody's picture.
      return openSerialReader({ transport: transportTo(reader.place, reader.baudRate, clock), clock });
  }
}
