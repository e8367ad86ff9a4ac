/** Time is injected everywhere: nothing in the product reads the system clock except through this. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): TimerId;
  clearTimeout(id: TimerId): void;
}

export type TimerId = number;

/** The real clock, with an offset that a developer may push forward (`advance`): due timers then fire at once. */
export class SteerableClock implements Clock {
  #offset = 0;
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
    return this.#systemNow() + this.#offset;
  }

  setTimeout(callback: () => void, milliseconds: number): TimerId {
    const id = this.#nextId++;
    this.#arm(id, this.now() + milliseconds, callback);
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
    const target = this.now() + milliseconds;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a[1].due - b[1].due || a[0] - b[0])[0];
      if (!next || next[1].due > target) break;
      const [id, timer] = next;
      this.#offset += Math.max(0, timer.due - this.now());
      this.clearTimeout(id);
      timer.callback();
    }
    this.#offset += Math.max(0, target - this.now());
    for (const [id, timer] of [...this.#timers]) {
      clearTimeout(timer.handle);
      this.#arm(id, timer.due, timer.callback);
    }
  }

  #arm(id: TimerId, due: number, callback: () => void): void {
    // Node's timers overflow beyond 2^31 ms; longer ones are re-armed when the shorter one fires.
    const wait = Math.min(Math.max(0, due - this.now()), 2 ** 31 - 1);
    const handle = setTimeout(() => {
      if (due > this.now()) return this.#arm(id, due, callback);
      this.#timers.delete(id);
      callback();
    }, wait);
    this.#timers.set(id, { due, callback, handle });
  }
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: number;
  #nextId = 1;
  readonly #timers = new Map<TimerId, { due: number; callback: () => void }>();

  constructor(start: Date | number) {
    this.#now = Number(start);
  }

  now(): number {
    return this.#now;
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
