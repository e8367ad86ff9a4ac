import type { Clock } from '../../../domain/clock.ts';
import type { CameraControls } from '../../../domain/devices/camera-controls.ts';
import type { DeviceCondition, DeviceKind } from '../../../domain/devices/condition.ts';
import type { TerminalSnapshot } from '../../../domain/session/snapshot.ts';
import type { PictureSource } from '../../../drivers/camera/picture-source.ts';
import type { CodeReader } from '../../../drivers/code-reader/port.ts';
import type { ControlBoard } from '../../../drivers/control-board/port.ts';
import type { DocumentPrinter } from '../../../drivers/document-printer/port.ts';
import type { Driver, OpenDriver } from '../../../drivers/driver.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import type { PaymentTerminal } from '../../../drivers/payment/port.ts';
import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import type { DeviceEvents } from '../store/device-events.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import type { DeviceConfiguration } from './device-configuration.ts';
import { type DriverOpeners, driverOpeners } from './driver-openers.ts';
import type { Simulation } from './simulation.ts';
import { Supervised } from './supervised.ts';
import { supervisedDocumentPrinter, supervisedPrinter, supervisedScanner } from './supervised-ports.ts';

type Options = {
  configuration: DeviceConfiguration;
  simulation: Simulation;
  clock: Clock;
  assets: string;
  dataDir: string;
  events: DeviceEvents;
  onChange: () => void;
};

/** Supervises the configured drivers, writes every change of condition down, and says how each device is. */
export class Devices {
  readonly scanner: FingerprintScanner;
  readonly printer: SlipPrinter;
  readonly documentPrinter: DocumentPrinter | undefined;
  readonly controlBoard: Supervised<ControlBoard> | null;
  readonly codeReader: Supervised<CodeReader> | null;
  /** A camera that lives in the station; null when it lives in the screen. */
  readonly pictures: Supervised<PictureSource> | null;
  /** No driver yet: fees are paid at the counter. */
  readonly payment: PaymentTerminal | null = null;
  readonly #options: Options;
  readonly #supervised = new Map<
    DeviceKind,
    Pick<Supervised<Driver>, 'condition' | 'current' | 'restart' | 'close'>
  >();
  #camera: DeviceCondition = { state: 'starting', code: null };

  private constructor(options: Options, openers: DriverOpeners) {
    this.#options = options;
    this.pictures = openers.pictures && this.#supervise('camera', openers.pictures);
    this.scanner = supervisedScanner(this.#supervise('fingerprint-scanner', openers.scanner));
    this.printer = supervisedPrinter(this.#supervise('slip-printer', openers.printer));
    this.documentPrinter =
      openers.documentPrinter &&
      supervisedDocumentPrinter(this.#supervise('document-printer', openers.documentPrinter));
    this.controlBoard = openers.controlBoard && this.#supervise('control-board', openers.controlBoard);
    this.codeReader = openers.codeReader && this.#supervise('code-reader', openers.codeReader);
  }

  static async open(options: Options): Promise<Devices> {
    return new Devices(options, await driverOpeners(options));
  }

  /** True while any device is simulated: then the developer's calls are open. */
  get simulated(): boolean {
    return Object.values(this.#options.configuration).some((device) => device.driver === 'simulated');
  }

  get cameraControls(): CameraControls {
    const { camera } = this.#options.configuration;
    return camera.driver === 'uvc' ? camera.controls : {};
  }

  get cameraLabel(): string {
    const { camera } = this.#options.configuration;
    return camera.driver === 'uvc' ? camera.label : '';
  }

  list(): TerminalSnapshot['devices'] {
    const { configuration } = this.#options;
    const drivers: Record<DeviceKind, string> = {
      camera: configuration.camera.driver,
      'fingerprint-scanner': configuration.fingerprintScanner.driver,
      'slip-printer': configuration.slipPrinter.driver,
      'document-printer': configuration.documentPrinter.driver,
      'control-board': configuration.controlBoard.driver,
      'code-reader': configuration.codeReader.driver,
    };
    return [
      ...(this.pictures
        ? []
        : [{ kind: 'camera' as const, driver: drivers.camera, condition: this.#camera }]),
      ...[...this.#supervised].map(([kind, device]) => ({
        kind,
        driver: drivers[kind],
        condition: device.condition(),
      })),
      // It types into the screen; whether it is there shows only when it does.
      ...(configuration.codeReader.driver === 'keyboard'
        ? [
            {
              kind: 'code-reader' as const,
              driver: 'keyboard',
              condition: { state: 'ok' as const, code: null },
            },
          ]
        : []),
    ];
  }

  /** The driver's own name for the device that is there; empty when there is none. */
  nameOf(kind: DeviceKind): string {
    return this.#supervised.get(kind)?.current()?.id ?? '';
  }

  reportCamera(condition: DeviceCondition): void {
    if (this.pictures) return;
    if (condition.state === this.#camera.state && condition.code === this.#camera.code) return;
    this.#camera = condition;
    this.#record('camera', condition);
    this.#options.onChange();
  }

  /** A technician's restart; false when this terminal has no such device in the station. */
  async restart(kind: DeviceKind): Promise<boolean> {
    const device = this.#supervised.get(kind);
    await device?.restart();
    return device !== undefined;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#supervised.values()].map((device) => device.close()));
  }

  #supervise<D extends Driver>(kind: DeviceKind, open: OpenDriver<D>): Supervised<D> {
    const { clock, simulation, onChange } = this.#options;
    const supervised = new Supervised({
      open,
      clock,
      record: (condition) => this.#record(kind, condition),
      arrivals: (listener) => simulation.faults[kind].onChange(listener),
    });
    supervised.onCondition(onChange);
    this.#supervised.set(kind, supervised);
    return supervised;
  }

  #record(kind: DeviceKind, condition: DeviceCondition): void {
    unlessRefused(() => this.#options.events.append(kind, condition, this.#options.clock.now()));
  }
}
