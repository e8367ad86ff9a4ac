import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { Audit } from '../store/audit.ts';
import type { Copies } from '../store/copies.ts';
import { removeOldBroken } from '../store/open-store.ts';
import type { Outbox } from '../store/outbox.ts';

const everyMs = 60_000;

/**
 * The legal limit, whatever the network does: sealed cases go 96 hours after capture (PassV §9(3), PAuswV §6a(3)).
 * Runs at start and every minute.
 */
export class Retention {
  readonly #outbox: Outbox;
  readonly #audit: Audit;
  readonly #copies: Copies;
  readonly #dataDir: string;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #timer: TimerId | undefined;

  constructor(options: {
    outbox: Outbox;
    audit: Audit;
    copies: Copies;
    dataDir: string;
    clock: Clock;
    onChange: () => void;
  }) {
    this.#outbox = options.outbox;
    this.#audit = options.audit;
    this.#copies = options.copies;
    this.#dataDir = options.dataDir;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  run(): void {
    const now = this.#clock.now();
    const expired = this.#outbox.expire(now);
    for (const id of expired) this.#audit.append('case-expired-erased', id, now);
    if (expired.length > 0) this.#copies.keepOnly(this.#outbox.unsentIds());
    this.#outbox.forgetOld(now);
    removeOldBroken(this.#dataDir, now);
    if (expired.length > 0) this.#onChange();
    this.#timer = this.#clock.setTimeout(() => this.run(), everyMs);
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
  }
}
