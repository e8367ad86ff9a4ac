import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { Audit } from '../store/audit.ts';
import type { Copies } from '../store/copies.ts';
import { removeOldBroken } from '../store/open-store.ts';
import type { Outbox } from '../store/outbox.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import { forgetLog } from './forget-log.ts';

const everyMs = 60_000;

type Stores = Parameters<typeof forgetLog>[0] & { outbox: Outbox; audit: Audit };

/**
 * The legal limit, whatever the network does: sealed cases go 96 hours after capture (PassV §9(3), PAuswV §6a(3)); the
 * log goes after 30 days. Runs at start and every minute.
 */
export class Retention {
  readonly #stores: Stores;
  readonly #copies: Copies;
  readonly #dataDir: string;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #timer: TimerId | undefined;

  constructor(options: Stores & { copies: Copies; dataDir: string; clock: Clock; onChange: () => void }) {
    this.#stores = options;
    this.#copies = options.copies;
    this.#dataDir = options.dataDir;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  run(): void {
    unlessRefused(() => this.#erase());
    this.#timer = this.#clock.setTimeout(() => this.run(), everyMs);
  }

  #erase(): void {
    const now = this.#clock.now();
    const { outbox, audit } = this.#stores;
    const expired = outbox.expire(now);
    for (const id of expired) audit.append('case-expired-erased', id, now);
    if (expired.length > 0) this.#copies.keepOnly(outbox.unsentIds());
    outbox.forgetOld(now);
    removeOldBroken(this.#dataDir, now);
    forgetLog(this.#stores, now);
    if (expired.length > 0) this.#onChange();
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
  }
}
