import { join } from 'node:path';
import { z } from 'zod';
import type { Clock, TimerId } from '../../../domain/clock.ts';
import { type Fitness, type GateLimits, type GateState, gates } from '../../../domain/technician/gates.ts';
import type { Outbox } from '../store/outbox.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import type { Settings } from '../store/settings.ts';
import { freeBytes, isThere, writeTest } from './disk.ts';
import type { IntakeContact } from './intake-contact.ts';

const everyMs = 60_000;
/** Made by the update (packaging/files/usr/libexec), and removed when the new version has shown that it works. */
const closedForUpdate = 'closed-for-update';
const lastSeenSetting = 'clock-last-seen';
/** Outlives restarts: what a new process does not find it would not miss. */
const touchSeenSetting = 'touch-seen';

type Options = {
  dataDir: string;
  outbox: Outbox;
  settings: Settings;
  contact: IntakeContact;
  clock: Clock;
  limits: GateLimits;
  /** Captures may be made up here, and somebody would take them for real. */
  simulated: boolean;
  /** The technician's pages are open. */
  service: () => boolean;
  /** Days until the terminal's certificate ends; null = it has none. */
  keyDaysLeft: () => number | null;
  /** Called when what is closed or warned of has changed. */
  onChange: () => void;
};

/** Looks every minute whether the terminal is fit to serve. */
export class FitnessWatch {
  readonly #options: Options;
  readonly #startedAt: number;
  #free: number | null = null;
  #writable = true;
  #update = false;
  /** As the screen's process tells; null = it has not yet. */
  #touch: boolean | null = null;
  #state: GateState = { closed: [], warnings: [] };
  /** How far the clock stands before a time that has already been: its battery is empty. Zero = it does not. */
  readonly #behindMs: number;
  #timer: TimerId | undefined;
  #stopped = false;

  constructor(options: Options) {
    this.#options = options;
    this.#startedAt = options.clock.now();
    const lastSeen = options.settings.get(lastSeenSetting, z.number());
    this.#behindMs = Math.max(0, (lastSeen ?? 0) - this.#startedAt);
  }

  get state(): GateState {
    return this.#state;
  }

  /** Whether the screen can be touched; one that never could is not missed. */
  tellTouch(isThere: boolean): void {
    const { settings } = this.#options;
    if (isThere && !this.#touchSeen) unlessRefused(() => settings.set(touchSeenSetting, true));
    this.#touch = isThere;
    this.judge();
  }

  /** A technician accepts the terminal as it is now. */
  acceptTouch(): void {
    this.#options.settings.set(touchSeenSetting, this.#touch === true);
    this.judge();
  }

  start(): void {
    void this.#look();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
  }

  /** What is known now, without touching the disk again. */
  judge(): void {
    const { limits, onChange } = this.#options;
    const next = gates(this.facts(), limits);
    const changed = JSON.stringify(next) !== JSON.stringify(this.#state);
    this.#state = next;
    if (changed) onChange();
  }

  facts(): Fitness {
    const { outbox, contact, clock, service, keyDaysLeft } = this.#options;
    const now = clock.now();
    const { count, oldestAt } = outbox.underWay();
    return {
      service: service(),
      update: this.#update,
      simulated: this.#options.simulated,
      touchMissing: this.#touch === false && this.#touchSeen,
      freeBytes: this.#free,
      writable: this.#writable,
      unsent: count,
      oldestUnsentMs: oldestAt === null ? null : now - oldestAt,
      refused: outbox.unsent().count - count,
      sinceSyncMs: now - (contact.lastAnswerAt ?? this.#startedAt),
      // Until the intake says what the time is.
      clockOffsetMs: contact.clockOffsetMs ?? (this.#behindMs > 0 ? -this.#behindMs : null),
      keyDaysLeft: keyDaysLeft(),
    };
  }

  get #touchSeen(): boolean {
    return this.#options.settings.get(touchSeenSetting, z.boolean()) ?? false;
  }

  /** False when the store refuses. A clock that is known to be wrong is not noted. */
  #noteTime(): boolean {
    const { contact, clock, settings, limits } = this.#options;
    const offset = contact.clockOffsetMs;
    const isRight = offset === null ? this.#behindMs === 0 : Math.abs(offset) <= limits.clockSeconds * 1000;
    return !isRight || unlessRefused(() => settings.set(lastSeenSetting, clock.now()));
  }

  async #look(): Promise<void> {
    const { dataDir, clock } = this.#options;
    const [free, writable, update] = await Promise.all([
      freeBytes(dataDir).catch(() => null),
      writeTest(dataDir),
      isThere(join(dataDir, closedForUpdate)),
    ]);
    if (this.#stopped) return;
    this.#free = free;
    this.#update = update;
    // A file beside the store may be taken where the store itself is not.
    this.#writable = this.#noteTime() && writable;
    this.judge();
    this.#timer = clock.setTimeout(() => void this.#look(), everyMs);
  }
}
