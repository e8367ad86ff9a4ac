import type { Server } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import type { GateLimits } from '../../../domain/technician/gates.ts';
import type { ReadinessReport } from '../../../domain/technician/readiness-report.ts';
import { ownFileOf } from '../configuration-file/terminal-file.ts';
import type { DeviceConfiguration } from '../devices/device-configuration.ts';
import type { Devices } from '../devices/devices.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';
import type { Audit } from '../store/audit.ts';
import type { CheckRuns } from '../store/check-runs.ts';
import type { Db } from '../store/database.ts';
import type { DeviceEvents } from '../store/device-events.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Settings } from '../store/settings.ts';
import type { SlipsPrinted } from '../store/slips-printed.ts';
import type { IntakeClient } from '../sync/intake-client.ts';
import type { Sync } from '../sync/sync.ts';
import type { TlsIdentity } from '../sync/transport.ts';
import { TechnicianAccess } from './access.ts';
import { type CameraFacts, deviceChecks } from './checks/device-checks.ts';
import { networkChecks } from './checks/network-checks.ts';
import { storageChecks } from './checks/storage-checks.ts';
import { testCaseCheck } from './checks/test-case.ts';
import { Commissioning } from './commissioning.ts';
import { openDiagnoseSocket } from './diagnose-socket.ts';
import { Diagnostics } from './diagnostics.ts';
import { FitnessWatch } from './fitness.ts';
import { Inputs } from './inputs.ts';
import type { IntakeContact } from './intake-contact.ts';
import { MorningReport } from './morning-report.ts';
import { makeReport, reportPdf } from './report.ts';

export type TechnicianOptions = {
  configuration: {
    pinHash: string | null;
    /** A PIN of its own, not the developers'. */
    hasPin: boolean;
    paper: { rollMetres: number; slipMetres: number };
    exportFolders: readonly string[];
    /** By which a configuration from a stick has to be signed. */
    trustedKey: string | null;
    devices: DeviceConfiguration;
  };
  /** The administrator's file, whose values hold over the terminal's own. */
  namedFile?: string | undefined;
  isNew: boolean;
  /** Captures may be made up here, and somebody would take them for real. */
  simulated: boolean;
  limits: GateLimits;
  intakeUrl: string;
  tls: () => TlsIdentity;
  dataDir: string;
  assets: string;
  db: Db;
  clock: Clock;
  devices: Devices;
  client: IntakeClient;
  terminalKey: TerminalKey;
  contact: IntakeContact;
  sync: Sync;
  stores: {
    audit: Audit;
    settings: Settings;
    outbox: Outbox;
    deviceEvents: DeviceEvents;
    checkRuns: CheckRuns;
    slipsPrinted: SlipsPrinted;
  };
  version: string;
  /** Somebody is in the middle of an application. */
  busy: () => boolean;
  onChange: () => void;
};

/** Everything that keeps the terminal alive: access, watch over its fitness, checks, the morning's report. */
export class Technician {
  readonly access: TechnicianAccess;
  readonly fitness: FitnessWatch;
  readonly diagnostics: Diagnostics;
  readonly commissioning: Commissioning;
  readonly options: TechnicianOptions;
  camera: CameraFacts = null;
  readonly inputs: Inputs;
  readonly #morning: MorningReport;
  #socket: Server | undefined;

  constructor(options: TechnicianOptions) {
    const { clock, stores, limits, devices, dataDir, contact } = options;
    this.options = options;
    this.commissioning = new Commissioning({
      ...stores,
      clock,
      ownFile: ownFileOf(dataDir),
      inForce: { ...options.configuration, namedFile: options.namedFile },
      isNew: options.isNew,
      enrolled: () => options.sync.enrolment !== undefined,
      hasPin: options.configuration.hasPin,
    });
    this.access = new TechnicianAccess({
      isNew: () => this.commissioning.state === 'new',
      pinHash: options.configuration.pinHash,
      ...stores,
      clock,
      onChange: () => {
        this.fitness.judge();
        options.onChange();
      },
    });
    this.fitness = new FitnessWatch({
      dataDir,
      outbox: stores.outbox,
      settings: stores.settings,
      contact,
      clock,
      limits,
      simulated: options.simulated,
      service: () => this.access.open,
      keyDaysLeft: () => options.sync.certificateDaysLeft,
      onChange: options.onChange,
    });
    this.inputs = new Inputs(devices);
    this.diagnostics = new Diagnostics(
      [
        ...deviceChecks(devices, () => this.camera),
        ...storageChecks(options.db, dataDir, limits.freeMegabytes * 1_000_000),
        ...networkChecks(
          { url: options.intakeUrl, tls: options.tls },
          options.client,
          options.sync,
          () => this.fitness.facts(),
          limits,
          () => clock.now(),
        ),
        testCaseCheck(
          options.client,
          () => options.sync.enrolment,
          options.terminalKey,
          () => clock.now(),
        ),
      ],
      stores.checkRuns,
      clock,
      options.busy,
    );
    this.#morning = new MorningReport({
      clock,
      settings: stores.settings,
      busy: options.busy,
      make: async () => {
        await this.diagnostics.run('morning');
        stores.audit.append('report-made', null, clock.now());
      },
    });
  }

  start(): void {
    this.fitness.start();
    this.#morning.start();
    this.#socket = openDiagnoseSocket(this, this.options.dataDir);
  }

  async stop(): Promise<void> {
    this.access.leave();
    this.fitness.stop();
    this.#morning.stop();
    this.#socket?.close();
    await this.diagnostics.stop();
  }

  /** Of the latest run of each check; checks nothing by itself. */
  report(): ReadinessReport {
    const { sync, clock, version, stores } = this.options;
    return makeReport({
      terminalId: sync.enrolment?.terminalId ?? 'nicht angemeldet',
      madeAt: clock.now(),
      version,
      gates: this.fitness.state,
      checks: stores.checkRuns.latest(),
    });
  }

  reportPdf(): Promise<Uint8Array<ArrayBuffer>> {
    return reportPdf(this.report(), join(this.options.assets, 'document-fonts'));
  }
}
