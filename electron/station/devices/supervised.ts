import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { ConditionSource } from '../../../drivers/condition-source.ts';
import type { Driver, OpenDriver } from '../../../drivers/driver.ts';
import { isConfused, isLoss } from '../../../drivers/driver.ts';

/** Waits between the tries to open a lost device; then it counts as failed, and is looked for at the last interval. */
const retryMs = [500, 1_000, 2_000, 5_000, 10_000];
const failedRetryMs = 60_000;

export type SupervisedOptions<D extends Driver> = {
  open: OpenDriver<D>;
  clock: Clock;
  /** Every step of the ladder, for the event log. */
  record: (condition: DeviceCondition) => void;
  /** Calls back when a device of this kind may have arrived, so that nobody waits for the next try. */
  arrivals?: (listener: () => void) => () => void;
};

/**
 * Keeps one device: open, lost, soft reset, reopen with growing waits, failed. After a return the driver has found out
 * the physical state anew; what ran when it was lost has failed with a typed error and is never repeated.
 */
export class Supervised<D extends Driver> {
  readonly #options: SupervisedOptions<D>;
  readonly #condition = new ConditionSource({ state: 'starting', code: null });
  readonly #unwatch: () => void;
  readonly #onDriver = new Set<(driver: D) => void>();
  #driver: D | null = null;
  #forget: () => void = () => {};
  #timer: TimerId | undefined;
  /** Aborted when what is going on is overtaken: by closing, or by a restart. */
  #turn = new AbortController();
  #tries = 0;
  #opening = false;
  #closed = false;

  constructor(options: SupervisedOptions<D>) {
    this.#options = options;
    this.#unwatch = options.arrivals?.(() => this.#arrived()) ?? (() => {});
    options.record(this.#condition.get());
    void this.#open();
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  /** Called with every driver that is opened, the present one included. */
  onDriver(listener: (driver: D) => void): void {
    this.#onDriver.add(listener);
    if (this.#driver) listener(this.#driver);
  }

  /** The driver, unless the device is lost. */
  current(): D | null {
    return this.#driver;
  }

  /** A technician's "restart": closes and opens anew, from whatever state. */
  async restart(): Promise<void> {
    if (this.#closed) return;
    this.#overtake();
    this.#tries = 0;
    this.#show({ state: 'starting', code: 'restart' });
    await this.#release();
    await this.#open();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#unwatch();
    this.#overtake();
    await this.#release();
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  async #open(): Promise<void> {
    const { signal } = this.#turn;
    this.#opening = true;
    const opened = await this.#options.open(signal);
    if (signal.aborted) {
      if (opened.ok) await opened.value.close();
      return;
    }
    this.#opening = false;
    if (!opened.ok) return this.#retryLater(opened.failure.code);
    this.#driver = opened.value;
    for (const listener of this.#onDriver) listener(opened.value);
    this.#forget = opened.value.onCondition((condition) => this.#heard(condition));
    this.#heard(opened.value.condition());
  }

  #heard(condition: DeviceCondition): void {
    if (isLoss(condition) || (isConfused(condition) && this.#driver?.softReset)) {
      void this.#recover(condition);
      return;
    }
    if (condition.state !== 'starting') this.#tries = 0;
    this.#show(condition);
  }

  /** A device that still hangs on its cable may only be confused: it is reset once before it is opened anew. */
  async #recover(lost: DeviceCondition): Promise<void> {
    const { signal } = this.#turn;
    const driver = this.#driver;
    this.#forget();
    this.#driver = null;
    this.#show(lost);
    if (driver?.softReset && lost.code !== 'disconnected') {
      this.#options.record({ state: 'down', code: 'soft-reset' });
      const answers = await driver.softReset();
      const after = driver.condition();
      if (answers && !isLoss(after) && !isConfused(after) && !signal.aborted) {
        this.#driver = driver;
        this.#forget = driver.onCondition((condition) => this.#heard(condition));
        return this.#heard(after);
      }
    }
    await driver?.close();
    if (!signal.aborted) this.#retryLater(lost.code ?? 'disconnected');
  }

  #retryLater(code: string): void {
    const delay = retryMs[this.#tries];
    this.#tries += 1;
    if (delay !== undefined) this.#show({ state: 'down', code });
    else if (this.#condition.get().code !== 'failed') this.#show({ state: 'down', code: 'failed' });
    this.#timer = this.#options.clock.setTimeout(() => this.#again(), delay ?? failedRetryMs);
  }

  #again(): void {
    this.#timer = undefined;
    if (this.#tries <= retryMs.length) this.#options.record({ state: 'down', code: 'reopen' });
    void this.#open();
  }

  #arrived(): void {
    if (this.#closed || this.#driver || this.#opening || this.#timer === undefined) return;
    this.#options.clock.clearTimeout(this.#timer);
    this.#again();
  }

  #show(condition: DeviceCondition): void {
    const { state, code } = this.#condition.get();
    if (state === condition.state && code === condition.code) return;
    this.#options.record(condition);
    this.#condition.set(condition);
  }

  #overtake(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#opening = false;
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #release(): Promise<void> {
    this.#forget();
    const driver = this.#driver;
    this.#driver = null;
    await driver?.close();
  }
}
