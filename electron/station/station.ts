import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SteadyClock } from '../../domain/clock.ts';
import { ok } from '../../domain/result.ts';
import type { Service } from '../../domain/services/service.ts';
import type { Snapshot } from '../../domain/session/snapshot.ts';
import type { Answer, FromStation } from '../../domain/station-api/messages.ts';
import type { AuditEvent, SubjectOf } from '../../domain/technician/event-catalogue.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cameraCalls } from './calls/camera-calls.ts';
import { captureCalls, leavePhotoToCounter } from './calls/capture-calls.ts';
import { deviceCalls } from './calls/device-calls.ts';
import { photoCalls } from './calls/photo-calls.ts';
import { advance, onPage, questionCalls } from './calls/question-calls.ts';
import { returnCalls } from './calls/return-calls.ts';
import { type Handlers, route } from './calls/router.ts';
import { serviceCalls } from './calls/service-calls.ts';
import { slipCalls } from './calls/slip-calls.ts';
import { technicianCalls } from './calls/technician-calls.ts';
import { voiceCalls } from './calls/voice-calls.ts';
import type { Configuration } from './configuration.ts';
import { ownFileOf } from './configuration-file/terminal-file.ts';
import { sendCounters } from './counters/send-counters.ts';
import { CameraHeight } from './devices/camera-height.ts';
import { Devices } from './devices/devices.ts';
import { listenToKeypad } from './devices/listen-to-keypad.ts';
import { openSpeech } from './devices/open-speech.ts';
import { Simulation } from './devices/simulation.ts';
import { Documents } from './documents/documents.ts';
import { FingerCapture } from './fingers/finger-capture.ts';
import type { FingerProcessing } from './fingers/processing.ts';
import { Fleet } from './fleet/fleet.ts';
import { terminalHealth } from './fleet/health.ts';
import { NightlyRestart } from './jobs/nightly-restart.ts';
import { Retention } from './jobs/retention.ts';
import { Publisher } from './publisher.ts';
import { loadTerminalKey } from './sealing/terminal-key.ts';
import { sealDraft, sealSupplements } from './session/seal-draft.ts';
import { Session } from './session/session.ts';
import { sessionSnapshot } from './session/session-snapshot.ts';
import { printSlip } from './slip/print-slip.ts';
import { Audit } from './store/audit.ts';
import { CheckRuns } from './store/check-runs.ts';
import { Counters } from './store/counters.ts';
import { DeviceEvents } from './store/device-events.ts';
import { DraftStore } from './store/draft-store.ts';
import { openStore } from './store/open-store.ts';
import { Outbox } from './store/outbox.ts';
import { PendingSlipStore } from './store/pending-slip.ts';
import { unlessRefused } from './store/refused-by-disk.ts';
import { Settings } from './store/settings.ts';
import { SlipsPrinted } from './store/slips-printed.ts';
import { IntakeClient } from './sync/intake-client.ts';
import { keepClock } from './sync/keep-clock.ts';
import { Sync } from './sync/sync.ts';
import { Transport } from './sync/transport.ts';
import { pinHashOf } from './technician/development-pin.ts';
import { IntakeContact } from './technician/intake-contact.ts';
import { paper } from './technician/overview.ts';
import { shownConfiguration } from './technician/shown-configuration.ts';
import { Technician } from './technician/technician.ts';
import { testPress } from './technician/test-press.ts';

export type StationOptions = {
  configuration: Configuration;
  /** Nobody has told this terminal yet which intake is its own: it can be set up without a PIN. */
  isNew: boolean;
  /** The administrator's file, whose values hold over the terminal's own. */
  namedFile?: string | undefined;
  /** From a package, for citizens; not on a developer's desk. */
  installed: boolean;
  dataDir: string;
  /** Fonts and prints that the simulated devices read. */
  assets: string;
  clock: SteadyClock;
  /** Where captures are measured and compressed; the station closes it. */
  fingerProcessing: FingerProcessing;
  sessionKey: Uint8Array<ArrayBuffer> | null;
  /** The station before it ended unasked. */
  afterEnd: boolean;
  /** Called after each citizen. */
  giveBackMemory: () => void;
  post: (message: FromStation) => void;
};

export type Station = {
  call(name: string, params: unknown): Promise<Answer>;
  /** Whether the screen can be touched. */
  tellTouch(isThere: boolean): void;
  /** What the watch over the screen did, so that somebody can read it. */
  tellHelp(rung: Rung): void;
  stop(): Promise<void>;
};

/** Wires the terminal's background process: devices, session, store, sealing, sync. */
export async function createStation(options: StationOptions): Promise<Station> {
  const { configuration, clock, post, dataDir } = options;
  const { db, copies } = openStore(dataDir, clock.now());
  const stores = {
    drafts: new DraftStore(db),
    outbox: new Outbox(db),
    slips: new PendingSlipStore(db, copies),
    audit: new Audit(db),
    settings: new Settings(db),
    deviceEvents: new DeviceEvents(db),
    checkRuns: new CheckRuns(db),
    slipsPrinted: new SlipsPrinted(db),
    counters: new Counters(db),
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
    configuration: configuration.devices,
    simulation,
    events: stores.deviceEvents,
    onChange: () => publisher.changed('snapshot', 'dev'),
  });
  const contact = new IntakeContact();
  const startedAt = clock.now();
  contact.onCompared = () => keepClock({ clock, startedAt, contact, ...stores });
  const transport = new Transport({
    ca: configuration.intake.ca === null ? null : readFileSync(configuration.intake.ca, 'utf8'),
    key: terminalKey,
    certificate: () => sync.enrolment?.certificate ?? null,
  });
  const client = new IntakeClient({
    url: configuration.intake.url,
    key: terminalKey,
    clock,
    send: simulation.over(transport.send),
    contact,
  });
  const sync: Sync = new Sync({
    client,
    ...stores,
    copies,
    clock,
    random: Math.random,
    enrolmentCode: configuration.intake.enrolmentCode,
    key: terminalKey,
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
      giveBackMemory: () => {
        // SQLite keeps pages of its file, up to 16 MB of them.
        db.pragma('shrink_memory');
        options.giveBackMemory();
      },
      seal: async (draft) => {
        const { recapture } = draft.head;
        const sealing = {
          db,
          clock,
          ...stores,
          copies,
          sync,
          terminalKey,
          photoFeePerPerson: configuration.fees.photoFeePerPerson,
        };
        if (recapture?.wanted) return sealSupplements(draft, recapture.wanted, sealing);
        await sealDraft(draft, sealing);
        documents.keep(draft);
      },
      documents: () => documents.states,
      callHelp: (step) => {
        if (step) unlessRefused(() => stores.counters.add(['help'], clock.now()));
        return sync.callHelp(step);
      },
      isHelpComing: () => sync.isHelpComing(),
      print: async (slip) => {
        const printed = await printSlip(devices.printer, slip, configuration.authority);
        if (printed.printed) unlessRefused(() => stores.slipsPrinted.append(clock.now()));
        return printed;
      },
    },
    options.sessionKey,
    sync.enrolment !== undefined,
  );
  const fleet = new Fleet({
    client,
    settings: stores.settings,
    health: () =>
      terminalHealth({
        name: configuration.name,
        version: packageJson.version,
        session: sessionSnapshot(session),
        devices: devices.list(),
        slipsLeft: paper(technician, clock.now(), configuration.technician.paper).slipsLeft,
        unsent: stores.outbox.unsent(),
        checks: stores.checkRuns.latest(),
        closed: outOfService(),
      }),
    busy: () => technician.access.open || technician.options.busy(),
    restart: () => post({ kind: 'restart', what: 'app' }),
    onChange: () => openOrClose(),
  });
  sync.beat = async () => {
    await fleet.beat();
    await session.help.takeBack();
    await sendCounters(stores.counters, client, clock);
  };
  const technician = new Technician({
    ...options,
    configuration: {
      ...configuration.technician,
      pinHash: pinHashOf(configuration),
      hasPin: configuration.technician.pinHash !== null,
      trustedKey: configuration.origin.publicKey,
      devices: configuration.devices,
    },
    limits: configuration.limits,
    simulated: options.installed && devices.simulated && !configuration.demonstration,
    intakeUrl: configuration.intake.url,
    tls: () => transport.identity(),
    db,
    devices,
    client,
    terminalKey,
    contact,
    sync,
    stores,
    version: packageJson.version,
    busy: () => !session.machine.matches('attract') && !session.machine.matches('outOfService'),
    onChange: () => openOrClose(),
  });
  const outOfService = () => {
    if (!sync.enrolment || technician.commissioning.state === 'begun') return 'not-enrolled' as const;
    const [closed] = technician.fitness.state.closed;
    if (closed !== undefined)
      return closed === 'service' || closed === 'update' ? ('service' as const) : ('unfit' as const);
    return fleet.mode === 'open' ? null : fleet.mode;
  };
  const openOrClose = () => {
    session.send({ type: 'SERVICE', open: outOfService() === null });
    publisher.changed('snapshot', 'dev');
  };
  const fingers = new FingerCapture({
    session,
    scanner: devices.scanner,
    processing: options.fingerProcessing,
    clock,
    timeoutMs: configuration.timers.fingerSeconds * 1000,
    showPreview: (preview) => publisher.fingerPreview(preview),
    onComplete: (captured, parts) => advance(session, { fingers: captured }, parts),
  });
  listenToKeypad(devices.controlBoard, {
    onKey: (key) => {
      session.useKeypad();
      publisher.keypad(key);
    },
    onHeadphones: (plugged) => {
      session.headphones = plugged;
    },
  });
  const cameraHeight = new CameraHeight(devices.controlBoard);
  const takePhotoCode = () => {
    technician.inputs.codeRead();
    if (onPage(session)?.page !== 'photo') return false;
    unlessRefused(() => leavePhotoToCounter(session, 'photo-code'));
    return true;
  };
  devices.codeReader?.onDriver((reader) => reader.onPhotoCode(takePhotoCode));
  const nightlyRestart = new NightlyRestart({
    clock,
    settings: stores.settings,
    at: configuration.nightlyRestart,
    busy: () => technician.access.open || technician.options.busy(),
    restart: () => {
      noteIfPossible('nightly-restart', null);
      post({ kind: 'restart', what: 'app' });
    },
  });
  const retention = new Retention({
    ...stores,
    copies,
    dataDir,
    clock,
    contact,
    onChange: () => publisher.changed('dev'),
  });
  documents.onChange = () => session.changed();
  session.onChange(() => {
    fingers.stopUnlessShown();
    void cameraHeight.show(onPage(session)?.page === 'photo');
    documents.forgetUnlessShown(session);
    publisher.changed('snapshot', 'dev');
  });
  sync.onChange(() => {
    technician.fitness.judge();
    openOrClose();
  });

  const services = (): Service[] => [
    ...sync.services,
    ...(configuration.onlineServices.length > 0 ? (['directory'] as const) : []),
    ...(['practice', 'for-whom', 'accessibility'] as const),
  ];
  const snapshot = (): Snapshot => ({
    terminal: {
      terminalId: sync.enrolment?.terminalId ?? '',
      authority: configuration.authority,
      counterPlace: configuration.counterPlace,
      millimetresPerPixel: configuration.screen.millimetresPerPixel,
      simulation: devices.simulated,
      today: session.today,
      photoFeePerPerson: configuration.fees.photoFeePerPerson,
      cameraLabel: devices.cameraLabel,
      cameraControls: devices.cameraControls,
      photoRules: configuration.photo,
      photoChecks: configuration.photoChecks,
      devices: devices.list(),
      headphones: session.headphones,
      waiting: sync.waiting,
      services: services(),
      onlineServices: configuration.onlineServices,
      accessibility: configuration.accessibility,
      serviceMessage: fleet.message,
      outOfService: outOfService(),
      technician: {
        open: technician.access.open,
        waitUntil:
          technician.access.waitUntil === null ? null : new Date(technician.access.waitUntil).toISOString(),
        asksPin: technician.commissioning.state === 'begun',
      },
    },
    session: sessionSnapshot(session),
  });
  const handlers: Partial<Handlers> = {
    'snapshot.get': () => ok(snapshot()),
    ...questionCalls(session),
    ...returnCalls(session, sync),
    ...photoCalls(session, clock, configuration.photo),
    ...captureCalls(session, fingers),
    ...slipCalls(session, documents),
    ...serviceCalls(session, client, services, (name) => stores.counters.add([name], clock.now())),
    ...voiceCalls(openSpeech(configuration.speech, clock)),
    ...deviceCalls(devices, cameraHeight, takePhotoCode),
    ...cameraCalls(
      devices,
      () => technician.access.open || onPage(session)?.page === 'photo',
      (jpeg) => post({ kind: 'event', topic: 'camera-frame', payload: { jpeg } }),
    ),
    ...technicianCalls(
      technician,
      {
        restartStation: () => post({ kind: 'restart', what: 'station' }),
        restartApp: () => post({ kind: 'restart', what: 'app' }),
        shutDown: () => post({ kind: 'restart', what: 'shutdown' }),
        rescale: (millimetresPerPixel) => {
          configuration.screen = { millimetresPerPixel };
          openOrClose();
        },
        openOrClose,
      },
      () => shownConfiguration(configuration, options.namedFile, ownFileOf(dataDir)),
      testPress({
        scanner: devices.scanner,
        processing: options.fingerProcessing,
        clock,
        showPreview: (preview) => publisher.fingerPreview(preview),
      }),
    ),
    ...(devices.simulated ? simulation.calls(() => Promise.all([sync.pull(), sync.upload()])) : {}),
  };

  /** Of the terminal's own life; a disk that takes nothing must not end it. */
  const noteIfPossible = <E extends AuditEvent>(event: E, subject: SubjectOf<E>) => {
    unlessRefused(() => stores.audit.append(event, subject, clock.now()));
  };
  noteIfPossible(options.afterEnd ? 'station-ended' : 'terminal-started', null);
  publisher.open({ snapshot, dev: devices.simulated ? () => simulation.state() : undefined });
  sync.start();
  retention.run();
  nightlyRestart.start();
  technician.start();
  return {
    call: (name, params) => route(handlers, name, params),
    tellTouch: (isThere) => technician.fitness.tellTouch(isThere),
    tellHelp: (rung) => noteIfPossible('terminal-helped', rung),
    stop: async () => {
      publisher.close();
      await sync.stop();
      await transport.close();
      retention.stop();
      nightlyRestart.stop();
      await technician.stop();
      fingers.stop();
      session.stop();
      documents.stop();
      await devices.close();
      await options.fingerProcessing.close();
      db.close();
    },
  };
}
