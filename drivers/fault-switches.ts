/** What a simulated device must know about its switched-on faults; names as in `simulatedFaults`. */
export interface FaultSource {
  active(): readonly string[];
  /** Called after every change; returns the unsubscribe. */
  onChange(listener: () => void): () => void;
}

/** The faults of one simulated device, switched by the developer's dock and by tests. */
export class FaultSwitches implements FaultSource {
  readonly #on = new Set<string>();
  readonly #listeners = new Set<() => void>();

  active(): readonly string[] {
    return [...this.#on];
  }

  set(fault: string, on: boolean): void {
    if (this.#on.has(fault) === on) return;
    if (on) this.#on.add(fault);
    else this.#on.delete(fault);
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
