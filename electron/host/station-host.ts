import type { Clock, TimerId } from '../../domain/clock.ts';
import { type Answer, fromStation, type Topic } from '../../domain/station-api/messages.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import type { SpawnStation, StationProcess } from './station-process.ts';

/** Waits before a crashed station is started again: at once, then longer, so that a broken one cannot spin. */
const restartDelaysMs = [0, 200, 500, 1_000];
/** A station that ran this long is healthy: the ladder starts anew. */
const healthyAfterMs = 30_000;

/** How often a station is asked whether it is alive, and how long it may take before it is taken for hung and killed. */
const askAliveEveryMs = 2_000;
const hungAfterMs = 15_000;

/**
 * Keeps a station running: starts it, passes calls and events, restarts it after a crash, or when it hangs, and hands
 * the new one the session key, which lives only here, in memory. While no station answers, every call gets `station-away`.
 */
export class StationHost {
  readonly #spawn: SpawnStation;
  readonly #clock: Clock;
  readonly #onEvent: (topic: Topic, payload: unknown) => void;
  readonly #onRestart: (what: 'app' | 'shutdown') => void;
  #station: StationProcess | undefined;
  #ready = false;
  #sessionKey: Uint8Array<ArrayBuffer> | null = null;
  #nextId = 1;
  #crashes = 0;
  #untoldHelp: Rung | undefined;
  /** The station before ended unasked. */
  #afterEnd = false;
  #endIsAsked = false;
  #touch: boolean | undefined;
  #startedAt = 0;
  #aliveAt = 0;
  #watch: TimerId | undefined;
  #stopped = false;
  readonly #pending = new Map<number, (answer: Answer) => void>();

  constructor(options: {
    spawn: SpawnStation;
    clock: Clock;
    onEvent: (topic: Topic, payload: unknown) => void;
    /** The technician restarts the whole terminal, or switches it off. */
    onRestart?: (what: 'app' | 'shutdown') => void;
  }) {
    this.#spawn = options.spawn;
    this.#clock = options.clock;
    this.#onEvent = options.onEvent;
    this.#onRestart = options.onRestart ?? (() => {});
    this.#start();
  }

  /** Process id of the running station, for the supervisor's view and for tests that kill it. */
  get pid(): number | undefined {
    return this.#station?.pid;
  }

  /** Told to this station and to each that follows. */
  tellTouch(isThere: boolean): void {
    if (this.#touch === isThere) return;
    this.#touch = isThere;
    this.#station?.post({ kind: 'touch', isThere });
  }

  /** What the watchdog does about the terminal; a station that it ends cannot write that down any more, the next one does. */
  tellHelp(rung: Rung): void {
    if (rung === 'restart-station') this.#untoldHelp = rung;
    else this.#station?.post({ kind: 'helped', rung });
  }

  call(name: string, params: unknown): Promise<Answer> {
    const station = this.#station;
    if (!station || !this.#ready) return Promise.resolve(away);
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      station.post({ kind: 'call', id, name, params });
    });
  }

  /** Ends the station, whatever it does; the next one goes on where it was. */
  restart(): void {
    this.#endIsAsked = true;
    this.#station?.kill();
  }

  /** Asks the station to close its store and end; the returned promise settles when it has ended. */
  stop(): Promise<void> {
    this.#stopped = true;
    if (this.#watch !== undefined) this.#clock.clearTimeout(this.#watch);
    const station = this.#station;
    if (!station) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = this.#clock.setTimeout(() => station.kill(), 3_000);
      station.onExit(() => {
        this.#clock.clearTimeout(timer);
        resolve();
      });
      station.post({ kind: 'stop' });
    });
  }

  #start(): void {
    if (this.#stopped) return;
    const station = this.#spawn();
    this.#station = station;
    this.#startedAt = this.#clock.now();
    this.#aliveAt = this.#startedAt;
    this.#askAlive(station);
    station.onMessage((message) => this.#receive(message));
    station.onExit(() => this.#ended(station));
    station.post({ kind: 'start', sessionKey: this.#sessionKey, afterEnd: this.#afterEnd });
    if (this.#touch !== undefined) station.post({ kind: 'touch', isThere: this.#touch });
    if (this.#untoldHelp) station.post({ kind: 'helped', rung: this.#untoldHelp });
    this.#untoldHelp = undefined;
    this.#endIsAsked = false;
  }

  /** An endless loop or a disk that never answers ends no process by itself. */
  #askAlive(station: StationProcess): void {
    if (this.#watch !== undefined) this.#clock.clearTimeout(this.#watch);
    this.#watch = this.#clock.setTimeout(() => {
      if (this.#station !== station) return;
      if (this.#clock.now() - this.#aliveAt > hungAfterMs) return station.kill();
      station.post({ kind: 'ask-alive' });
      this.#askAlive(station);
    }, askAliveEveryMs);
  }

  #receive(raw: unknown): void {
    const parsed = fromStation.safeParse(raw);
    if (!parsed.success) {
      // A station that talks nonsense is as good as dead: its successor starts clean.
      this.#station?.kill();
      return;
    }
    const message = parsed.data;
    switch (message.kind) {
      case 'ready':
        this.#ready = true;
        break;
      case 'alive':
        this.#aliveAt = this.#clock.now();
        break;
      case 'hold-key':
        this.#sessionKey = message.sessionKey;
        break;
      case 'drop-key':
        this.#sessionKey?.fill(0);
        this.#sessionKey = null;
        break;
      case 'event':
        this.#onEvent(message.topic, message.payload);
        break;
      case 'restart':
        if (message.what === 'station') this.restart();
        else this.#onRestart(message.what);
        break;
      case 'reply':
        this.#pending.get(message.id)?.(message.answer);
        this.#pending.delete(message.id);
    }
  }

  #ended(station: StationProcess): void {
    if (this.#station !== station) return;
    this.#station = undefined;
    this.#ready = false;
    for (const settle of this.#pending.values()) settle(away);
    this.#pending.clear();
    if (this.#stopped) return;
    this.#afterEnd = !this.#endIsAsked;
    if (this.#clock.now() - this.#startedAt > healthyAfterMs) this.#crashes = 0;
    const delay = restartDelaysMs[Math.min(this.#crashes, restartDelaysMs.length - 1)] ?? 0;
    this.#crashes += 1;
    this.#clock.setTimeout(() => this.#start(), delay);
  }
}

const away: Answer = { ok: false, failure: { code: 'station-away', issues: [] } };
