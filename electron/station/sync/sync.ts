import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { StepId } from '../../../domain/pages/page-values.ts';
import type { Recapture, RecaptureRequest } from '../../../domain/recapture/recapture.ts';
import type { Result } from '../../../domain/result.ts';
import type { Service } from '../../../domain/services/service.ts';
import { verifyReceipt, type WaitingRoom } from '../../../domain/sync/protocol.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';
import type { Audit } from '../store/audit.ts';
import type { Copies } from '../store/copies.ts';
import type { Outbox, OutboxEntry } from '../store/outbox.ts';
import { leaveToNextTime, unlessRefused } from '../store/refused-by-disk.ts';
import type { Settings } from '../store/settings.ts';
import { backOff } from './back-off.ts';
import { certificateRenewDays, daysLeft, isOurs } from './certificate.ts';
import { type Enrolment, enrolment, enrolmentSetting } from './enrolment.ts';
import type { IntakeClient, IntakeClientFailure } from './intake-client.ts';
import { resealUnsent } from './reseal.ts';

const pullEveryMs = 60_000;
/** The intake hears ten wrong codes of an address in a quarter of an hour, then none; a new code comes with a restart. */
const refusedCodeRestsMs = 5 * 60_000;
const refusesCode: ReadonlySet<IntakeClientFailure['code']> = new Set(['enrolment-code', 'rate-limited']);

/** Verdicts that no repetition will change: the case stays here, sealed, for a person to look at. */
const final: ReadonlySet<IntakeClientFailure['code']> = new Set([
  'malformed',
  'signature',
  'digest-mismatch',
  'case-conflict',
  'too-large',
  // The case that this one belongs to no longer waits for it.
  'wrong-state',
]);

/**
 * Carries sealed cases to the intake and brings receipts back. Two loops that never wait for each other: uploads,
 * as soon as a case is due; and once a minute the pull (keys, status, receipts).
 */
export class Sync {
  readonly #client: IntakeClient;
  readonly #outbox: Outbox;
  readonly #settings: Settings;
  readonly #audit: Audit;
  readonly #copies: Copies;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #enrolmentCode: string;
  readonly #key: TerminalKey;
  #onChange: () => void = () => {};
  #uploadTimer: TimerId | undefined;
  #pullTimer: TimerId | undefined;
  #uploading: Promise<void> | undefined;
  #pulling: Promise<void> | undefined;
  #stopped = false;
  #codeRefusedAt: number | undefined;
  /** Part of every pull: tells how the terminal is and fetches what staff want of it. */
  beat: () => Promise<void> = async () => {};
  enrolment: Enrolment | undefined;
  /** Null while the intake cannot be asked. */
  waiting: WaitingRoom | null = null;
  /** What the office can be asked for, now. */
  services: readonly Service[] = [];

  constructor(options: {
    client: IntakeClient;
    outbox: Outbox;
    settings: Settings;
    audit: Audit;
    copies: Copies;
    clock: Clock;
    random: () => number;
    enrolmentCode: string;
    key: TerminalKey;
  }) {
    this.#client = options.client;
    this.#outbox = options.outbox;
    this.#settings = options.settings;
    this.#audit = options.audit;
    this.#copies = options.copies;
    this.#clock = options.clock;
    this.#random = options.random;
    this.#enrolmentCode = options.enrolmentCode;
    this.#key = options.key;
    const known = this.#settings.get(enrolmentSetting, enrolment);
    // With another key the intake does not know this terminal.
    this.#adopt(known && (known.keyId ?? options.key.kid) === options.key.kid ? known : undefined);
  }

  /** Whole days until the client certificate ends; null = there is none. */
  get certificateDaysLeft(): number | null {
    return daysLeft(this.enrolment?.certificate ?? null, this.#clock.now());
  }

  /** Called when a case moved on, or what the intake told has changed. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  start(): void {
    this.uploadSoon();
    void this.pull();
  }

  /** Breaks off what is under way and waits until the store is no longer used. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#uploadTimer !== undefined) this.#clock.clearTimeout(this.#uploadTimer);
    if (this.#pullTimer !== undefined) this.#clock.clearTimeout(this.#pullTimer);
    this.#client.close();
    await Promise.all([this.#uploading, this.#pulling]);
  }

  /** True when the desk shows that somebody needs help at this step, or with null no longer does. */
  async callHelp(step: StepId | null): Promise<boolean> {
    return (await this.#client.help(step)).ok;
  }

  /** True when somebody has set out to who called. */
  async isHelpComing(): Promise<boolean> {
    const answer = await this.#client.helpState();
    return answer.ok && answer.value.coming;
  }

  /** Which parts of the case with this slip the clerk wants anew. */
  findRecapture(request: RecaptureRequest): Promise<Result<Recapture, IntakeClientFailure>> {
    return this.#client.recapture(request);
  }

  /** A case was sealed, or the network is back. */
  uploadSoon(): void {
    void this.upload();
  }

  /** Sends everything that is due; then sleeps until the next case is. */
  upload(): Promise<void> {
    this.#uploading ??= this.#uploadDue().then(
      () => this.#uploaded(() => this.#armUpload()),
      // A disk that takes nothing is not asked again at once: the next pull does.
      (error) => this.#uploaded(() => leaveToNextTime(error)),
    );
    return this.#uploading;
  }

  /** One round of keys, status and receipts; then again in a minute. */
  pull(): Promise<void> {
    this.#pulling ??= this.#pullOnce()
      .catch(leaveToNextTime)
      .finally(() => {
        this.#pulling = undefined;
        this.#armPull();
      });
    return this.#pulling;
  }

  #uploaded(next: () => void): void {
    this.#uploading = undefined;
    next();
  }

  async #uploadDue(): Promise<void> {
    // Nothing is on its way now: what a crash, or a full disk, left as being sent waits again.
    this.#outbox.recoverSending(this.#clock.now());
    while (!this.#stopped && this.enrolment) {
      const entry = this.#outbox.takeDue(this.#clock.now());
      if (!entry) return;
      await this.#send(entry);
      if (!this.#stopped) this.#onChange();
    }
  }

  async #send(entry: OutboxEntry): Promise<void> {
    const sealed = this.#outbox.sealedBytes(entry.id);
    if (!sealed) return;
    const answer = await this.#client.upload(entry.id, sealed, entry.seal);
    if (this.#stopped) return;
    const now = this.#clock.now();
    if (!answer.ok) {
      if (!final.has(answer.failure.code))
        return this.#outbox.retryAt(entry.id, now + backOff(entry.attempts, this.#random), now);
      this.#outbox.markRefused(entry.id, now);
      return this.#audit.append('case-refused', entry.id, now);
    }
    const receipt = await this.#believe(answer.value.receipt);
    if (this.#stopped) return;
    // An intake that answers without a receipt for exactly these bytes has not received them.
    if (receipt?.caseId !== entry.id || receipt.digest !== entry.digest)
      return this.#outbox.retryAt(entry.id, now + backOff(entry.attempts, this.#random), now);
    this.#outbox.markReceived(entry.id, now);
    this.#copies.keepOnly(this.#outbox.unsentIds());
    this.#audit.append('case-received', entry.id, now);
  }

  async #pullOnce(): Promise<void> {
    if (!(await this.#mayCome()) && !(await this.#enrol())) return;
    const status = await this.#client.status();
    if (this.#stopped) return;
    if (status.ok) {
      const { now: _, services, ...waiting } = status.value;
      this.waiting = waiting;
      this.services = services;
    } else {
      this.waiting = null;
      this.services = [];
    }
    // Before anything is written: a terminal whose disk refuses still tells how it is.
    await this.beat();
    if (status.ok && !this.#stopped) {
      unlessRefused(() => this.#outbox.retryAllNow(this.#clock.now()));
      this.uploadSoon();
    }
    await this.#refreshKeys();
    await this.#renewCertificate();
    await this.#fetchReceipts();
    if (!this.#stopped) this.#onChange();
  }

  async #enrol(): Promise<boolean> {
    if (this.#key.standIn) return false;
    // Either way: the clock may be set meanwhile.
    const rested = Math.abs(this.#clock.now() - (this.#codeRefusedAt ?? Number.NEGATIVE_INFINITY));
    if (rested < refusedCodeRestsMs) return false;
    const answer = await this.#client.enrol(this.#enrolmentCode);
    this.#codeRefusedAt = !answer.ok && refusesCode.has(answer.failure.code) ? this.#clock.now() : undefined;
    if (!answer.ok || this.#stopped) return false;
    const enrolled = { ...answer.value, keyId: this.#key.kid };
    await resealUnsent(
      { outbox: this.#outbox, copies: this.#copies },
      enrolled,
      this.#key,
      this.#clock.now(),
    );
    if (this.#stopped) return false;
    this.#keep(enrolled);
    this.#audit.append('terminal-enrolled', null, this.#clock.now());
    this.#onChange();
    return true;
  }

  /** A new key set is believed only if it continues the pinned one: a signing key known from before is still in it. */
  async #refreshKeys(): Promise<void> {
    const answer = await this.#client.keys();
    const known = this.enrolment;
    if (!answer.ok || !known || this.#stopped) return;
    const pinned = new Set(known.keys.signing.map((key) => `${key.kid}:${key.x}:${key.y}`));
    if (!answer.value.signing.some((key) => pinned.has(`${key.kid}:${key.x}:${key.y}`))) return;
    this.#keep({ ...known, keys: answer.value });
  }

  /** In good time, and also when there is none yet (enrolled with an intake that issued none). */
  async #renewCertificate(): Promise<void> {
    const known = this.#stopped ? undefined : this.enrolment;
    if (!known || (this.certificateDaysLeft ?? -1) >= certificateRenewDays) return;
    const answer = await this.#client.certificate();
    if (!answer.ok || this.#stopped || !isOurs(answer.value.certificate, this.#key)) return;
    this.#keep({ ...known, certificate: answer.value.certificate });
  }

  async #fetchReceipts(): Promise<void> {
    const ids = this.#stopped ? [] : this.#outbox.awaitingFetch(200);
    if (ids.length === 0) return;
    const answer = await this.#client.receipts(ids);
    if (!answer.ok) return;
    for (const jws of answer.value.receipts) {
      const receipt = await this.#believe(jws);
      if (this.#stopped) return;
      if (receipt?.state !== 'fetched') continue;
      if (this.#outbox.get(receipt.caseId)?.digest !== receipt.digest) continue;
      if (this.#outbox.eraseFetched(receipt.caseId, this.#clock.now()))
        this.#audit.append('case-fetched-erased', receipt.caseId, this.#clock.now());
    }
  }

  async #believe(jws: string) {
    for (const key of this.enrolment?.keys.signing ?? []) {
      const receipt = await verifyReceipt(jws, key);
      if (receipt) return receipt;
    }
    return undefined;
  }

  /** Enrolled, and not with a certificate that has ended: then only a new code helps. */
  async #mayCome(): Promise<boolean> {
    if (!this.enrolment) return false;
    if ((this.certificateDaysLeft ?? 0) >= 0) return true;
    // By our clock, which may be what is wrong: the intake goes by its own.
    const asked = await this.#client.status();
    return asked.ok || asked.failure.code === 'stale-request';
  }

  #keep(value: Enrolment): void {
    this.#settings.set(enrolmentSetting, value);
    this.#copies.putEnrolment(value);
    this.#adopt(value);
  }

  #adopt(value: Enrolment | undefined): void {
    this.enrolment = value;
    this.#client.terminalId = value?.terminalId ?? '';
  }

  #armUpload(): void {
    if (this.#uploadTimer !== undefined) this.#clock.clearTimeout(this.#uploadTimer);
    const due = this.#stopped ? undefined : this.#outbox.nextDueAt();
    if (due === undefined) return;
    this.#uploadTimer = this.#clock.setTimeout(
      () => this.uploadSoon(),
      Math.max(50, due - this.#clock.now()),
    );
  }

  #armPull(): void {
    if (this.#pullTimer !== undefined) this.#clock.clearTimeout(this.#pullTimer);
    if (this.#stopped) return;
    this.#pullTimer = this.#clock.setTimeout(() => void this.pull(), this.enrolment ? pullEveryMs : 2_000);
  }
}
