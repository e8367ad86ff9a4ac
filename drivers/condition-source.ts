import type { DeviceCondition } from '../domain/devices/condition.ts';

/** A driver's condition and those who want to hear of its changes. */
export class ConditionSource {
  #condition: DeviceCondition;
  readonly #listeners = new Set<(condition: DeviceCondition) => void>();

  constructor(condition: DeviceCondition) {
    this.#condition = condition;
  }

  get(): DeviceCondition {
    return this.#condition;
  }

  /** Tells every listener, but only when something changed. */
  set(condition: DeviceCondition): void {
    if (condition.state === this.#condition.state && condition.code === this.#condition.code) return;
    this.#condition = condition;
    for (const listener of [...this.#listeners]) listener(condition);
  }

  /** Returns the unsubscribe. */
  on(listener: (condition: DeviceCondition) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
