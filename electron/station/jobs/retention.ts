import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { Audit } from '../store/audit.ts';
import type { Copies } from '../store/copies.ts';
import { removeOldBroken } from '../store/open-store.ts';
import type { Outbox } from '../store/outbox.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import type { IntakeContact } from '../technician/intake-contact.ts';
import { forgetLog } from './forget-log.ts';

const everyMs = 60_000;
/** A clock that was wrong when the computer started would erase what nobody has yet: so long it waits for the intake's word. */
const doubtMs = 10 * 60_000;

type Stores = Parameters<typeof forgetLog>[0] & { outbox: Outbox; audit: Audit };

/**
 * The legal limit, whatever the network does: sealed cases go 96 hours after capture (PassV §9(3), PAuswV §6a(3)); the
 * log goes after 30 days. Every minute, by our clock or the intake's, whichever is behind; where the intake has said nothing
 * since the start, by our own after ten minutes.
 */
export class Retention {
  readonly #stores: Stores;
  readonly #copies: Copies;
  readonly #dataDir: string;
  readonly #clock: Clock;
  readonly #contact: IntakeContact;
  readonly #startedAt: number;
  readonly #onChange: () => void;
  #timer: TimerId | undefined;
  /** Erased cases of which the log does not say so yet. */
  readonly #untold: string[] = [];

  constructor(
    options: Stores & {
      copies: Copies;
      dataDir: string;
      clock: Clock;
      contact: IntakeContact;
      onChange: () => void;
    },
  ) {
    this.#stores = options;
    this.#copies = options.copies;
    this.#dataDir = options.dataDir;
    this.#clock = options.clock;
    this.#contact = options.contact;
    this.#startedAt = options.clock.now();
    this.#onChange = options.onChange;
  }

  run(): void {
    unlessRefused(() => this.#erase());
    this.#timer = this.#clock.setTimeout(() => this.run(), everyMs);
  }

  #erase(): void {
    const now = this.#sureNow;
    if (now === undefined) return;
    const { outbox, audit } = this.#stores;
    const expired = outbox.expire(now);
    this.#untold.push(...expired);
    // Each time: the disk may have refused it after the last erasing, and the log its line.
    this.#copies.keepOnly(outbox.unsentIds());
    for (let [id] = this.#untold; id !== undefined; [id] = this.#untold) {
      audit.append('case-expired-erased', id, now);
      this.#untold.shift();
    }
    outbox.forgetOld(now);
    removeOldBroken(this.#dataDir, now);
    forgetLog(this.#stores, now);
    if (expired.length > 0) this.#onChange();
  }

  get #sureNow(): number | undefined {
    const now = this.#clock.now();
    const { clockOffsetMs } = this.#contact;
    if (clockOffsetMs !== null) return now - Math.max(0, clockOffsetMs);
    return now - this.#startedAt >= doubtMs ? now : undefined;
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
  }
}
