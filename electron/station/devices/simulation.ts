import type { SteadyClock } from '../../../domain/clock.ts';
import type { DeviceKind } from '../../../domain/devices/condition.ts';
import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import { ok } from '../../../domain/result.ts';
import {
  type CitizenState,
  citizenState,
  type DevState,
  neutralCitizen,
  simulatedFaults,
} from '../../../domain/station-api/dev-calls.ts';
import { FaultSwitches } from '../../../drivers/fault-switches.ts';
import { type Handlers, refuse } from '../calls/router.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Send } from '../sync/transport.ts';
import { drawPage } from './draw-page.ts';

const noHeaders = { get: () => null };

/** The simulated world around the terminal: faults, the person at the camera, the network, the clock. */
export class Simulation {
  readonly faults: Record<DeviceKind, FaultSwitches> = {
    camera: new FaultSwitches(),
    'fingerprint-scanner': new FaultSwitches(),
    'slip-printer': new FaultSwitches(),
    'document-printer': new FaultSwitches(),
    'control-board': new FaultSwitches(),
    'code-reader': new FaultSwitches(),
  };
  readonly #scans = new Set<() => void>();
  readonly #presses = new Set<(key: KeypadKey) => void>();
  #cameraHeight = 0;
  latestSlip: () => Uint8Array<ArrayBuffer> | null = () => null;
  #pagePng: Uint8Array<ArrayBuffer> | null = null;
  readonly #clock: SteadyClock;
  readonly #outbox: Outbox;
  readonly #onChange: () => void;
  #citizen: CitizenState = neutralCitizen;
  #networkOn = true;
  #isPushed = false;

  constructor(options: {
    clock: SteadyClock;
    outbox: Outbox;
    onChange: () => void;
  }) {
    this.#clock = options.clock;
    this.#outbox = options.outbox;
    this.#onChange = options.onChange;
  }

  /** The network as the terminal sees it. */
  over =
    (send: Send): Send =>
    async (url, request) => {
      if (!this.#networkOn) throw new TypeError('the network is switched off');
      const answer = await send(url, request);
      // Who has pushed the clock ahead knows that the intake's stands elsewhere.
      return this.#isPushed ? { ok: answer.ok, headers: noHeaders, json: () => answer.json() } : answer;
    };

  /** What belongs to the person who stands at the terminal now; there are fewer fingers than faces. */
  ofPerson<T>(things: readonly T[]): T {
    const thing = things[citizenState.shape.person.options.indexOf(this.#citizen.person) % things.length];
    if (thing === undefined) throw new RangeError('nothing to choose from');
    return thing;
  }

  /** Told when somebody holds a code before the simulated reader. */
  readonly scans = (listener: () => void): (() => void) => {
    this.#scans.add(listener);
    return () => this.#scans.delete(listener);
  };

  /** Told when somebody presses a key of the simulated keypad. */
  readonly presses = (listener: (key: KeypadKey) => void): (() => void) => {
    this.#presses.add(listener);
    return () => this.#presses.delete(listener);
  };

  /** The simulated lift has moved; millimetres from the middle of its way. */
  raiseCamera(mm: number): void {
    this.#cameraHeight = mm / 1000;
    this.#onChange();
  }

  /** A page came out of the simulated document printer. */
  async pagePrinted(pdf: Uint8Array): Promise<void> {
    this.#pagePng = await drawPage(pdf);
    this.#onChange();
  }

  state(): DevState {
    return {
      now: new Date(this.#clock.now()).toISOString(),
      networkOn: this.#networkOn,
      faults: activeFaults(this.faults),
      citizen: this.#citizen,
      cameraHeight: this.#cameraHeight,
      outbox: this.#outbox.unsentAndLatest(20).map((entry) => ({
        caseId: entry.id,
        state: entry.state,
        attempts: entry.attempts,
        sealedBytes: entry.bytes,
        capturedAt: new Date(entry.capturedAt).toISOString(),
        nextAttemptAt: entry.nextAttemptAt === null ? null : new Date(entry.nextAttemptAt).toISOString(),
      })),
      slipPng: this.latestSlip(),
      pagePng: this.#pagePng,
    };
  }

  calls(syncNow: () => Promise<unknown>) {
    const changed = () => {
      this.#onChange();
      return ok(null);
    };
    return {
      'dev.state': () => ok(this.state()),
      'dev.fault': ({ device, fault, on }) => {
        const known: readonly string[] = simulatedFaults[device];
        if (!known.includes(fault)) return refuse('malformed');
        this.faults[device].set(fault, on);
        return changed();
      },
      'dev.citizen': (change) => {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        this.#citizen = { ...this.#citizen, ...given };
        return changed();
      },
      'dev.scan': () => {
        for (const listener of [...this.#scans]) listener();
        return changed();
      },
      'dev.key': ({ key }) => {
        for (const listener of [...this.#presses]) listener(key);
        return changed();
      },
      'dev.network': ({ on }) => {
        this.#networkOn = on;
        return changed();
      },
      'dev.advance': ({ milliseconds }) => {
        this.#isPushed = true;
        this.#clock.advance(milliseconds);
        return changed();
      },
      'dev.set-clock': ({ byMilliseconds }) => {
        this.#clock.setSystem(byMilliseconds);
        return changed();
      },
      'dev.sync': async () => {
        await syncNow();
        return changed();
      },
    } satisfies Partial<Handlers>;
  }
}

const activeFaults = (faults: Record<DeviceKind, FaultSwitches>): DevState['faults'] => ({
  camera: [...faults.camera.active()],
  'fingerprint-scanner': [...faults['fingerprint-scanner'].active()],
  'slip-printer': [...faults['slip-printer'].active()],
  'document-printer': [...faults['document-printer'].active()],
  'control-board': [...faults['control-board'].active()],
  'code-reader': [...faults['code-reader'].active()],
});
