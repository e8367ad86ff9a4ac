import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../domain/clock.ts';
import { ok } from '../../domain/result.ts';
import type { Snapshot } from '../../domain/session/snapshot.ts';
import type { Answer, FromStation } from '../../domain/station-api/messages.ts';
import { captureCalls } from './calls/capture-calls.ts';
import { deviceCalls } from './calls/device-calls.ts';
import { questionCalls } from './calls/question-calls.ts';
import { type Handlers, route } from './calls/router.ts';
import { slipCalls } from './calls/slip-calls.ts';
import type { Configuration } from './configuration.ts';
import { Devices } from './devices/devices.ts';
import { Simulation } from './devices/simulation.ts';
import { Documents } from './documents/documents.ts';
import { FingerCapture } from './fingers/finger-capture.ts';
import type { FingerProcessing } from './fingers/processing.ts';
import { Retention } from './jobs/retention.ts';
import { Publisher } from './publisher.ts';
import { loadTerminalKey } from './sealing/terminal-key.ts';
import { sealDraft } from './session/seal-draft.ts';
import { Session } from './session/session.ts';
import { sessionSnapshot } from './session/session-snapshot.ts';
import { printSlip } from './slip/print-slip.ts';
import { Audit } from './store/audit.ts';
import { openDatabase } from './store/database.ts';
import { DeviceEvents } from './store/device-events.ts';
import { DraftStore } from './store/draft-store.ts';
import { Outbox } from './store/outbox.ts';
import { PendingSlipStore } from './store/pending-slip.ts';
import { Settings } from './store/settings.ts';
import { IntakeClient } from './sync/intake-client.ts';
import { Sync } from './sync/sync.ts';

export type StationOptions = {
  configuration: Configuration;
  dataDir: string;
  /** Fonts and prints that the simulated devices read. */
  assets: string;
  clock: Clock & { advance(milliseconds: number): void };
  /** Where captures are measured and compressed; the station closes it. */
  fingerProcessing: FingerProcessing;
  sessionKey: Uint8Array<ArrayBuffer> | null;
  post: (message: FromStation) => void;
};

export type Station = {
  call(name: string, params: unknown): Promise<Answer>;
  stop(): Promise<void>;
};

/** Wires the terminal's background process: devices, session, store, sealing, sync. */
export async function createStation(options: StationOptions): Promise<Station> {
  const { configuration, clock, post, dataDir } = options;
  const db = openDatabase(join(dataDir, 'terminal.db'));
  const stores = {
    drafts: new DraftStore(db),
    outbox: new Outbox(db),
    slips: new PendingSlipStore(db),
    audit: new Audit(db),
    settings: new Settings(db),
    deviceEvents: new DeviceEvents(db),
  };
  const terminalKey = await loadTerminalKey(join(dataDir, 'terminal-key.json'));
  const publisher = new Publisher(post);
  const simulation = new Simulation({
    clock,
    outbox: stores.outbox,
    onChange: () => publisher.changed('dev'),
  });
  const devices = await Devices.open({
    ...options,
    simulation,
    events: stores.deviceEvents,
    onChange: () => publisher.changed('snapshot', 'dev'),
  });
  const sync = new Sync({
    client: new IntakeClient({
      url: configuration.intake.url,
      key: terminalKey,
      clock,
      fetch: simulation.fetch,
    }),
    ...stores,
    clock,
    random: Math.random,
    enrolmentCode: configuration.intake.enrolmentCode,
  });
  const { documents: offers } = configuration;
  const documents = new Documents({
    printer: devices.documentPrinter,
    offered: [
      ...(offers.photoSheet ? (['photo-sheet'] as const) : []),
      ...(offers.dataSheet ? (['data-sheet'] as const) : []),
    ],
    authority: configuration.authority,
    fonts: join(options.assets, 'document-fonts'),
    clock,
  });
  const session = new Session(
    {
      clock,
      timers: configuration.timers,
      ...stores,
      newId: randomUUID,
      holdKey: (sessionKey) => post({ kind: 'hold-key', sessionKey }),
      dropKey: () => post({ kind: 'drop-key' }),
      seal: async (draft) => {
        await sealDraft(draft, {
          db,
          clock,
          ...stores,
          sync,
          terminalKey,
          photoFeePerPerson: configuration.fees.photoFeePerPerson,
        });
        documents.keep(draft);
      },
      documents: () => documents.states,
      callHelp: (step) => sync.callHelp(step),
      print: (slip) => printSlip(devices.printer, slip, configuration.authority),
    },
    options.sessionKey,
    sync.enrolment !== undefined,
  );
  const fingers = new FingerCapture({
    session,
    scanner: devices.scanner,
    processing: options.fingerProcessing,
    // No certified NFIQ 2.2 is known to this build: the estimate counts, and says that it is one.
    certified: null,
    clock,
    timeoutMs: configuration.timers.fingerSeconds * 1000,
    showPreview: (preview) => publisher.fingerPreview(preview),
  });
  const retention = new Retention({ ...stores, clock, onChange: () => publisher.changed('dev') });
  documents.onChange = () => session.changed();
  session.onChange(() => {
    fingers.stopUnlessShown();
    documents.forgetUnlessShown(session);
    publisher.changed('snapshot', 'dev');
  });
  sync.onChange(() => {
    session.send({ type: 'SERVICE', open: sync.enrolment !== undefined });
    publisher.changed('snapshot', 'dev');
  });

  const snapshot = (): Snapshot => ({
    terminal: {
      terminalId: sync.enrolment?.terminalId ?? '',
      authority: configuration.authority,
      millimetresPerPixel: configuration.screen.millimetresPerPixel,
      simulation: devices.simulated,
      today: session.today,
      photoFeePerPerson: configuration.fees.photoFeePerPerson,
      cameraLabel: devices.cameraLabel,
      devices: devices.list(),
      waitingMinutes: sync.waitingMinutes,
      outOfService: sync.enrolment ? null : 'not-enrolled',
    },
    session: sessionSnapshot(session),
  });
  const handlers: Partial<Handlers> = {
    'snapshot.get': () => ok(snapshot()),
    ...questionCalls(session),
    ...captureCalls(session, fingers, clock),
    ...slipCalls(session, documents),
    ...deviceCalls(devices),
    ...(devices.simulated ? simulation.calls(() => Promise.all([sync.pull(), sync.upload()])) : {}),
  };

  publisher.open({ snapshot, dev: devices.simulated ? () => simulation.state() : undefined });
  sync.start();
  // A call for help from before a power cut is over.
  if (session.machine.matches('attract')) void sync.callHelp(null);
  retention.run();
  return {
    call: (name, params) => route(handlers, name, params),
    stop: async () => {
      publisher.close();
      await sync.stop();
      retention.stop();
      fingers.stop();
      session.stop();
      documents.stop();
      await devices.close();
      await options.fingerProcessing.close();
      db.close();
    },
  };
}
