/** Time is injected everywhere: nothing in the product reads the system clock except through this. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): TimerId;
  clearTimeout(id: TimerId): void;
}

export type TimerId = number;

/** A clock that the station runs on: it does not notice by itself when somebody sets the system's clock. */
export interface SteadyClock extends Clock {
  /** What the system's clock says; it differs from `now` after it was set. */
  systemNow(): number;
  /** The system's clock was set rightly: `now` follows it, timers keep the time they have left. */
  followSystem(): void;
  advance(milliseconds: number): void;
  /** For tests and developers: as if somebody set the system's clock. */
  setSystem(byMilliseconds: number): void;
}

/**
 * The real clock, with an offset that a developer may push forward (`advance`): due timers then fire at once.
 * Timers count the time that passes, whatever becomes of the system's clock meanwhile.
 */
export class SteerableClock implements Clock {
  #advanced = 0;
  #nextId = 1;
  readonly #timers = new Map<
    TimerId,
    { due: number; callback: () => void; handle: ReturnType<typeof setTimeout> }
  >();
  readonly #systemNow: () => number;

  constructor(systemNow: () => number = Date.now) {
    this.#systemNow = systemNow;
  }

  now(): number {
    return this.#systemNow() + this.#advanced;
  }

  setTimeout(callback: () => void, milliseconds: number): TimerId {
    const id = this.#nextId++;
    this.#arm(id, this.uptime() + milliseconds, callback);
    return id;
  }

  clearTimeout(id: TimerId): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    clearTimeout(timer.handle);
    this.#timers.delete(id);
  }

  /** Moves time forward by `milliseconds`; timers that became due fire in their order, also those armed meanwhile. */
  advance(milliseconds: number): void {
    const target = this.uptime() + milliseconds;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a[1].due - b[1].due || a[0] - b[0])[0];
      if (!next || next[1].due > target) break;
      const [id, timer] = next;
      this.#advanced += Math.max(0, timer.due - this.uptime());
      this.clearTimeout(id);
      timer.callback();
    }
    this.#advanced += Math.max(0, target - this.uptime());
    for (const [id, timer] of [...this.#timers]) {
      clearTimeout(timer.handle);
      this.#arm(id, timer.due, timer.callback);
    }
  }

  /** Whole milliseconds since this process began; never set. */
  protected uptime(): number {
    return Math.floor(performance.now()) + this.#advanced;
  }

  #arm(id: TimerId, due: number, callback: () => void): void {
    // Node's timers overflow beyond 2^31 ms; longer ones are re-armed when the shorter one fires.
    const wait = Math.min(Math.max(0, due - this.uptime()), 2 ** 31 - 1);
    const handle = setTimeout(() => {
      if (due > this.uptime()) return this.#arm(id, due, callback);
      this.#timers.delete(id);
      callback();
    }, wait);
    this.#timers.set(id, { due, callback, handle });
  }
}

/** The system's time when the process began, and the time that has passed since. */
export class UptimeClock extends SteerableClock implements SteadyClock {
  #set = 0;
  #start = super.now() - this.uptime();

  override now(): number {
    return this.#start + this.uptime();
  }

  systemNow(): number {
    return super.now() + this.#set;
  }

  followSystem(): void {
    this.#start += this.systemNow() - this.now();
  }

  setSystem(byMilliseconds: number): void {
    this.#set += byMilliseconds;
  }
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements SteadyClock {
  #now: number;
  #set = 0;
  #nextId = 1;
  readonly #timers = new Map<TimerId, { due: number; callback: () => void }>();

  constructor(start: Date | number) {
    this.#now = Number(start);
  }

  now(): number {
    return this.#now;
  }

  systemNow(): number {
    return this.#now + this.#set;
  }

  followSystem(): void {
    this.#now += this.#set;
    for (const timer of this.#timers.values()) timer.due += this.#set;
    this.#set = 0;
  }

  setSystem(byMilliseconds: number): void {
    this.#set += byMilliseconds;
  }

  setTimeout(callback: () => void, milliseconds: number): TimerId {
    const id = this.#nextId++;
    this.#timers.set(id, { due: this.#now + milliseconds, callback });
    return id;
  }

  clearTimeout(id: TimerId): void {
    this.#timers.delete(id);
  }

  advance(milliseconds: number): void {
    const target = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a[1].due - b[1].due || a[0] - b[0])[0];
      if (!next || next[1].due > target) break;
      this.#timers.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].due);
      next[1].callback();
    }
    this.#now = target;
  }
}
