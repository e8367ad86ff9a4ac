import { createActor, fromPromise, type SnapshotFrom } from 'xstate';
import type { Clock } from '../../../domain/clock.ts';
import { todayInBerlin } from '../../../domain/dates/today.ts';
import { type PageId, type StepId, stepOf } from '../../../domain/pages/page-values.ts';
import { pagePlan } from '../../../domain/pages/plan.ts';
import { type Display, needsMoreTime, standardDisplay } from '../../../domain/session/display.ts';
import { type Family, familyAfter } from '../../../domain/session/family.ts';
import type { Language } from '../../../domain/session/language.ts';
import { defaultLanguage } from '../../../domain/session/language.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import { listensLonger, standardVoice, type Voice } from '../../../domain/session/voice.ts';
import type { DocumentState } from '../../../domain/slip/documents.ts';
import type { SlipState } from '../../../domain/slip/slip.ts';
import type { Audit } from '../store/audit.ts';
import type { Counters } from '../store/counters.ts';
import type { DraftStore } from '../store/draft-store.ts';
import { newSessionKey } from '../store/envelope.ts';
import type { PendingSlip, PendingSlipStore } from '../store/pending-slip.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import { changed, type Draft, type DraftHead, newDraft, pagesOf } from './draft.ts';
import { HelpCall } from './help-call.ts';
import { type Beginning, type SessionEvent, type SessionTimers, sessionMachine } from './machine.ts';

/** Images that change with the draft; null removes one. */
export type Parts = ReadonlyMap<string, Uint8Array | null>;

export type SessionDeps = {
  clock: Clock;
  timers: SessionTimers;
  drafts: DraftStore;
  slips: PendingSlipStore;
  audit: Audit;
  counters: Counters;
  newId: () => string;
  /** The host keeps the key while this station lives, and hands it to the next one after a crash. */
  holdKey: (key: Uint8Array<ArrayBuffer>) => void;
  dropKey: () => void;
  /** Everything is wiped: what it lay in may be given back. */
  giveBackMemory: () => void;
  /** Seals the draft and stores it durably together with the slip that is owed; removes the draft. */
  seal: (draft: Draft) => Promise<void>;
  /** True when the desk knows: shows the call, or with null no longer. */
  callHelp: (step: StepId | null) => Promise<boolean>;
  /** True when somebody has set out. */
  isHelpComing: () => Promise<boolean>;
  /** What the citizen may print besides the slip. */
  documents: () => DocumentState[];
  /** Resolves true when the printer said so. */
  print: (slip: PendingSlip) => Promise<{ printed: boolean; failure: string | null }>;
};

/**
 * The citizen's session: what was entered, durable step by step and encrypted with a key that is never on disk;
 * the machine says where the citizen is.
 */
export class Session {
  readonly #deps: SessionDeps;
  readonly #actor;
  #tell: () => void = () => {};
  #key: Uint8Array<ArrayBuffer> | undefined;
  #draft: Draft | undefined;
  /** What the next person of the family would find; in memory only, from the seal until the slip is left. */
  #family: Family | null = null;
  #language: Language = defaultLanguage;
  #display: Display = standardDisplay;
  #voice: Voice = standardVoice;
  #headphones = false;
  #keypad = false;
  #printFailure: string | null = null;
  #fingersLive: FingersLive | null = null;
  readonly help: HelpCall;
  /** Set when sealing failed; shown on the review. */
  sealFailed = false;

  constructor(deps: SessionDeps, keyOfPredecessor: Uint8Array<ArrayBuffer> | null, open: boolean) {
    this.#deps = deps;
    this.help = new HelpCall({
      clock: deps.clock,
      call: deps.callHelp,
      isComing: deps.isHelpComing,
      onChange: () => this.#tell(),
    });
    const beginning = this.#recover(keyOfPredecessor);
    this.#actor = createActor(this.#machine(), {
      input: { beginning, timers: deps.timers, open },
      clock: {
        setTimeout: (callback, milliseconds) => deps.clock.setTimeout(callback, milliseconds),
        clearTimeout: (id) => deps.clock.clearTimeout(id),
      },
    });
    this.#actor.subscribe({
      next: () => this.#tell(),
      // An actor that fails outside the modelled ways is a defect: the station crashes and is restarted.
      error: (error) => {
        throw error;
      },
    });
    this.#actor.start();
    this.#giveTime();
  }

  /** Called whenever something on the screen changed. */
  onChange(listener: () => void): void {
    this.#tell = listener;
  }

  get machine(): SnapshotFrom<typeof sessionMachine> {
    return this.#actor.getSnapshot();
  }

  get language(): Language {
    return this.#draft?.head.language ?? this.#language;
  }

  get display(): Display {
    return this.#draft?.head.display ?? this.#display;
  }

  get voice(): Voice {
    return this.#draft?.head.voice ?? this.#voice;
  }

  /** Plugged in now; plugging them in starts speech, pulling them out ends only what is personal. */
  get headphones(): boolean {
    return this.#headphones;
  }

  set headphones(plugged: boolean) {
    this.#headphones = plugged;
    if (plugged && !this.voice.spoken) this.setVoice({ ...this.voice, spoken: true });
    else this.#tell();
  }

  /** What the scanner asks of the citizen at this moment. */
  get fingersLive(): FingersLive | null {
    return this.#fingersLive;
  }

  set fingersLive(live: FingersLive | null) {
    this.#fingersLive = live;
    this.#tell();
  }

  get draft(): Draft | undefined {
    return this.#draft;
  }

  get today(): string {
    return todayInBerlin(this.#deps.clock.now());
  }

  /** This citizen's pages in order. */
  get pages(): PageId[] {
    return this.#draft ? pagesOf(this.#draft.head, this.today) : pagePlan({}, this.today);
  }

  get slip(): SlipState | null {
    const owed = this.#deps.slips.get();
    const { machine } = this;
    if (!owed || !machine.matches('slip')) return null;
    const printing = machine.matches({ slip: 'printing' })
      ? 'printing'
      : machine.matches({ slip: 'printed' })
        ? 'printed'
        : 'failed';
    return {
      content: owed.content,
      printing,
      failure: printing === 'failed' ? this.#printFailure : null,
      secondsLeft: printing === 'printed' && !machine.context.held ? machine.context.secondsLeft : null,
      documents: this.#deps.documents(),
      another: this.#family !== null,
    };
  }

  /** Something on the screen changed that the session does not keep itself. */
  changed(): void {
    this.#tell();
  }

  send(event: SessionEvent): void {
    this.#actor.send(event);
  }

  begin(language: Language, page: 'product' | 'return' = 'product'): void {
    this.#open(language, page, null);
    this.send({ type: 'START', page });
  }

  /**
   * The next one of the family, after the slip or in place of the one who is at the screen; false when nobody else can
   * come. Those who are done have their sealed cases and their slips.
   */
  another(): boolean {
    const family = this.#draft ? this.#draft.head.family : this.#family;
    if (!family) return false;
    const { language } = this;
    try {
      this.#forget();
      this.#family = null;
      this.#deps.slips.remove();
      this.#deps.drafts.wipe();
      this.#open(language, 'product', family);
    } catch (cause) {
      // Between two people there is no way back in memory: the next station begins with what is on the disk.
      throw new Error('the next person could not be begun', { cause });
    }
    this.send({ type: 'ANOTHER' });
    return true;
  }

  #open(language: Language, page: 'product' | 'return', family: Family | null): void {
    const { clock, audit, counters, newId } = this.#deps;
    this.#key = newSessionKey();
    this.#deps.holdKey(this.#key);
    const draft = newDraft({
      sessionId: newId(),
      startedAt: clock.now(),
      language,
      display: this.#display,
      voice: this.#voice,
      returning: page === 'return',
      family,
    });
    try {
      this.#save(draft, []);
    } catch (error) {
      this.#forget();
      throw error;
    }
    const { sessionId } = draft.head;
    unlessRefused(() => audit.append('session-started', sessionId, clock.now()));
    unlessRefused(() => counters.add(['sessions'], clock.now()));
    this.#draft = draft;
  }

  setLanguage(language: Language): void {
    this.#language = language;
    this.send({ type: 'CHOOSE' });
    if (this.#draft) this.update({ language });
    this.#tell();
  }

  setDisplay(display: Display): void {
    this.#display = display;
    this.send({ type: 'CHOOSE' });
    if (this.#draft) this.update({ display });
    this.#giveTime();
    this.#tell();
  }

  setVoice(voice: Voice): void {
    this.#voice = voice;
    this.send({ type: 'CHOOSE' });
    if (this.#draft) this.update({ voice });
    this.#giveTime();
    this.#tell();
  }

  /** Somebody works with the keypad: that takes its time. */
  useKeypad(): void {
    this.#keypad = true;
    this.send({ type: 'CHOOSE' });
    this.#giveTime();
  }

  /** Changes the draft; durable when it returns, unchanged when it throws. A part given as null is removed. */
  update(change: Partial<DraftHead>, parts: Parts = new Map()): void {
    if (!this.#draft) throw new Error('no session is open');
    const next = changed(this.#draft, change, parts);
    // What the disk refuses is not kept in memory either.
    this.#save(next, [...parts.keys()]);
    this.#draft = next;
    this.#tell();
  }

  /** Tells the desk at which step somebody needs help; out of service there is no end of it, so the counter helps. */
  async callHelp(): Promise<void> {
    if (this.machine.matches('outOfService')) return this.help.callNobody();
    return this.help.make(this.machine.matches('page') ? stepOf[this.machine.context.page] : 'slip');
  }

  /** Opens a page, together with what the page before has given: durable first, shown then. */
  navigate(
    page: PageId,
    fromReview: boolean,
    change: Partial<DraftHead> = {},
    parts: Parts = new Map(),
  ): void {
    this.update({ ...change, page, fromReview }, parts);
    this.sealFailed = false;
    this.send({ type: 'NAVIGATE', page });
  }

  stop(): void {
    this.help.stop();
    this.#actor.stop();
  }

  #forgetChoices(): void {
    this.#language = defaultLanguage;
    this.#display = standardDisplay;
    // Who left the headphones in still listens.
    this.#voice = { ...standardVoice, spoken: this.#headphones };
    this.#keypad = false;
    this.#giveTime();
  }

  #giveTime(): void {
    const on = needsMoreTime(this.display) || listensLonger(this.voice) || this.#keypad;
    this.send({ type: 'AIDS', on });
  }

  #save(draft: Draft, changedParts: readonly string[]): void {
    if (!this.#key) throw new Error('no session is open');
    this.#deps.drafts.save(this.#key, draft, changedParts);
  }

  #machine() {
    return sessionMachine.provide({
      actions: { endHelp: () => this.help.end(), forgetChoices: () => this.#forgetChoices() },
      actors: {
        seal: fromPromise(async () => {
          if (!this.#draft) throw new Error('no session is open');
          try {
            this.sealFailed = false;
            await this.#deps.seal(this.#draft);
            this.#family = this.#familyAfter(this.#draft.head);
          } catch (error) {
            this.sealFailed = true;
            throw error;
          }
          this.#forget();
        }),
        print: fromPromise(() => this.#print()),
        wipe: fromPromise(async () => this.#wipe()),
      },
    });
  }

  /** Nobody comes after a citizen who was back for one part: there is no slip then. */
  #familyAfter({ family, answers }: DraftHead): Family | null {
    const code = this.#deps.slips.get()?.content.caseCode;
    return code === undefined ? null : familyAfter(family, code, answers, this.today);
  }

  /** Intent before the act, outcome after it: a crash in between leaves "printing", and the code stays on the screen. */
  async #print(): Promise<boolean> {
    const { slips } = this.#deps;
    const owed = slips.get();
    if (!owed) return true;
    // A slip that cannot be noted is printed all the same: a second one after a crash harms nobody.
    unlessRefused(() => slips.put({ ...owed, printing: 'printing' }));
    const { printed, failure } = await this.#deps.print(owed);
    this.#printFailure = failure;
    if (slips.get()) unlessRefused(() => slips.put({ ...owed, printing: printed ? 'printed' : 'failed' }));
    return printed;
  }

  /** Key, memory, rows and write-ahead log; then it is proven that nothing is left. */
  #wipe(): void {
    const { drafts, slips, audit, clock } = this.#deps;
    const sessionId = this.#draft?.head.sessionId ?? null;
    this.#forget();
    this.#family = null;
    slips.remove();
    drafts.wipe();
    if (!drafts.isEmpty()) throw new Error('the draft could not be removed');
    unlessRefused(() => audit.append('session-wiped', sessionId, clock.now()));
    this.#forgetChoices();
    this.help.end();
    this.#printFailure = null;
    this.#deps.giveBackMemory();
  }

  #forget(): void {
    this.#deps.dropKey();
    this.#key?.fill(0);
    this.#key = undefined;
    for (const bytes of this.#draft?.parts.values() ?? []) bytes.fill(0);
    this.#language = this.language;
    this.#display = this.display;
    this.#voice = this.voice;
    this.#draft = undefined;
    this.#fingersLive = null;
  }

  #recover(key: Uint8Array<ArrayBuffer> | null): Beginning {
    const { drafts, slips, audit, clock } = this.#deps;
    const owed = slips.get();
    if (owed) {
      this.#language = owed.language;
      if (owed.printing === 'printing') this.#printFailure = 'unknown-outcome';
      return { kind: 'slip', printing: owed.printing };
    }
    const draft = key ? drafts.load(key) : undefined;
    if (key && draft) {
      this.#key = key;
      this.#draft = draft;
      this.#deps.holdKey(key);
      unlessRefused(() => audit.append('session-resumed', draft.head.sessionId, clock.now()));
      return { kind: 'resume', page: draft.head.page, returning: draft.head.recapture !== null };
    }
    if (!drafts.isEmpty()) {
      // Power cut: the key is gone, so nobody can read the draft any more, also where the disk does not let it go.
      unlessRefused(() => {
        drafts.wipe();
        audit.append('draft-unreadable-removed', null, clock.now());
      });
    }
    this.#deps.dropKey();
    return { kind: 'fresh' };
  }
}
