import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition, DeviceKind } from '../../../domain/devices/condition.ts';
import type { TerminalSnapshot } from '../../../domain/session/snapshot.ts';
import type { DocumentPrinter } from '../../../drivers/document-printer/port.ts';
import { SimulatedDocumentPrinter } from '../../../drivers/document-printer/simulated/printer.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { loadPrints } from '../../../drivers/fingerprint/simulated/prints.ts';
import { createSimulatedScanner } from '../../../drivers/fingerprint/simulated/scanner.ts';
import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import { createSimulatedPrinter } from '../../../drivers/slip-printer/simulated/printer.ts';
import type { Configuration } from '../configuration.ts';
import type { DeviceEvents } from '../store/device-events.ts';
import type { Simulation } from './simulation.ts';

/** Opens the configured drivers, writes every change of condition down, and says how each device is. */
export class Devices {
  readonly scanner: FingerprintScanner;
  readonly printer: SlipPrinter;
  readonly documentPrinter: DocumentPrinter | undefined;
  readonly #configuration: Configuration;
  readonly #record: (device: DeviceKind, condition: DeviceCondition) => void;
  #camera: DeviceCondition = { state: 'starting', code: null };

  private constructor(
    configuration: Configuration,
    scanner: FingerprintScanner,
    printer: SlipPrinter,
    documentPrinter: DocumentPrinter | undefined,
    record: (device: DeviceKind, condition: DeviceCondition) => void,
  ) {
    this.#configuration = configuration;
    this.scanner = scanner;
    this.printer = printer;
    this.documentPrinter = documentPrinter;
    this.#record = record;
    record('fingerprint-scanner', scanner.condition());
    record('slip-printer', printer.condition());
    scanner.onCondition((condition) => record('fingerprint-scanner', condition));
    printer.onCondition((condition) => record('slip-printer', condition));
    if (!documentPrinter) return;
    record('document-printer', documentPrinter.condition());
    documentPrinter.onCondition((condition) => record('document-printer', condition));
  }

  static async open(options: {
    configuration: Configuration;
    simulation: Simulation;
    clock: Clock;
    assets: string;
    dataDir: string;
    events: DeviceEvents;
    onChange: () => void;
  }): Promise<Devices> {
    const { configuration, simulation, clock, assets, dataDir, events } = options;
    const people = await loadPrints(join(assets, 'prints'));
    const scanner = createSimulatedScanner({
      clock,
      prints: () => simulation.ofPerson(people),
      faults: simulation.faults['fingerprint-scanner'],
    });
    const printer = createSimulatedPrinter({
      clock,
      faults: simulation.faults['slip-printer'],
      fonts: join(assets, 'fonts'),
      outputDir: join(dataDir, 'slips'),
    });
    const documentPrinter =
      configuration.devices.documentPrinter.driver === 'simulated'
        ? new SimulatedDocumentPrinter({
            clock,
            faults: simulation.faults['document-printer'],
          })
        : undefined;
    simulation.latestSlip = () => printer.latestPng();
    return new Devices(configuration, scanner, printer, documentPrinter, (device, condition) => {
      events.append(device, condition, clock.now());
      options.onChange();
    });
  }

  /** True while any device is simulated: then the developer's calls are open. */
  get simulated(): boolean {
    return Object.values(this.#configuration.devices).some((device) => device.driver === 'simulated');
  }

  get cameraLabel(): string {
    const { camera } = this.#configuration.devices;
    return camera.driver === 'uvc' ? camera.label : '';
  }

  list(): TerminalSnapshot['devices'] {
    const { devices } = this.#configuration;
    return [
      { kind: 'camera', driver: devices.camera.driver, condition: this.#camera },
      {
        kind: 'fingerprint-scanner',
        driver: devices.fingerprintScanner.driver,
        condition: this.scanner.condition(),
      },
      { kind: 'slip-printer', driver: devices.slipPrinter.driver, condition: this.printer.condition() },
      ...(this.documentPrinter
        ? [
            {
              kind: 'document-printer' as const,
              driver: devices.documentPrinter.driver,
              condition: this.documentPrinter.condition(),
            },
          ]
        : []),
    ];
  }

  reportCamera(condition: DeviceCondition): void {
    if (condition.state === this.#camera.state && condition.code === this.#camera.code) return;
    this.#camera = condition;
    this.#record('camera', condition);
  }

  async close(): Promise<void> {
    await Promise.all([this.scanner.close(), this.printer.close(), this.documentPrinter?.close()]);
  }
}
