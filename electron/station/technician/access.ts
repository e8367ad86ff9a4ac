import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock, TimerId } from '../../../domain/clock.ts';
import { technicianIdleMs, waitAfter } from '../../../domain/technician/pin.ts';
import type { Audit } from '../store/audit.ts';
import type { Settings } from '../store/settings.ts';

/** scrypt as OWASP recommends it (2024): N = 2^17, r = 8, p = 1, which needs 128 MiB. */
const cost = { N: 2 ** 17, r: 8, p: 1 };
const keyBytes = 32;
const wrongSetting = 'technician-wrong-pins';
const wrongPins = z.strictObject({ count: z.number().int(), lastAt: z.number() });

/** `scrypt$N$r$p$salt$key` (Base64): what the configuration holds instead of the PIN. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Takes as long for a wrong PIN as for the right one. False for a hash of another kind. */
export async function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64');
  const found = await derive(pin, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found);
}

function derive(pin: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const maxmem = 256 * 1024 * 1024;
  return new Promise((resolve, reject) =>
    scrypt(pin, salt, keyBytes, { ...options, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}

type Options = {
  /** null: nobody has set a PIN, and nobody gets in. */
  pinHash: string | null;
  /** Nobody has set the terminal up: there is nothing behind the door yet, and it is open. */
  isNew?: () => boolean;
  settings: Settings;
  audit: Audit;
  clock: Clock;
  onChange: () => void;
};

/** Who may see the technician's pages: after the PIN, until left or half an hour without a touch. */
export class TechnicianAccess {
  readonly #options: Options;
  #open = false;
  #idle: TimerId | undefined;
  #checking = false;

  constructor(options: Options) {
    this.#options = options;
  }

  get open(): boolean {
    return this.#open || (this.#options.isNew?.() ?? false);
  }

  /** Until when no PIN is taken; survives a restart. */
  get waitUntil(): number | null {
    const { settings, clock } = this.#options;
    const wrong = settings.get(wrongSetting, wrongPins);
    if (!wrong) return null;
    const until = wrong.lastAt + waitAfter(wrong.count);
    return until > clock.now() ? until : null;
  }

  /** Milliseconds to wait, when it is not open after this. */
  async enter(pin: string): Promise<{ open: boolean; waitMs: number }> {
    const { pinHash, settings, audit, clock, onChange } = this.#options;
    const waiting = this.waitUntil;
    if (waiting !== null) return { open: false, waitMs: waiting - clock.now() };
    if (pinHash === null || this.#checking) return { open: false, waitMs: 0 };
    this.#checking = true;
    const right = await pinMatches(pin, pinHash);
    this.#checking = false;
    const now = clock.now();
    if (right) {
      settings.set(wrongSetting, { count: 0, lastAt: 0 });
      audit.append('technician-entered', null, now);
      this.#open = true;
      this.touch();
    } else {
      const count = (settings.get(wrongSetting, wrongPins)?.count ?? 0) + 1;
      settings.set(wrongSetting, { count, lastAt: now });
      audit.append('technician-pin-wrong', null, now);
    }
    onChange();
    const until = this.waitUntil;
    return { open: this.#open, waitMs: until === null ? 0 : until - now };
  }

  /** Any call of the technician: the half hour begins anew. */
  touch(): void {
    const { clock } = this.#options;
    if (this.#idle !== undefined) clock.clearTimeout(this.#idle);
    this.#idle = clock.setTimeout(() => this.leave(), technicianIdleMs);
  }

  leave(): void {
    const { audit, clock, onChange } = this.#options;
    if (this.#idle !== undefined) clock.clearTimeout(this.#idle);
    this.#idle = undefined;
    if (!this.#open) return;
    this.#open = false;
    audit.append('technician-left', null, clock.now());
    onChange();
  }
}
