import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../domain/clock.ts';
import type { Answers } from '../../../domain/pages/page-values.ts';
import { directionOf, type Language, localeOf } from '../../../domain/session/language.ts';
import type { DocumentKind, DocumentState } from '../../../domain/slip/documents.ts';
import type { SlipContent } from '../../../domain/slip/slip.ts';
import type { DocumentPaper, DocumentPrinter } from '../../../drivers/document-printer/port.ts';
import { printedTexts } from '../printed-texts/index.ts';
import type { Draft } from '../session/draft.ts';
import type { Session } from '../session/session.ts';
import { dataSheet } from './data-sheet.ts';
import { photoSheet } from './photo-sheet.ts';

export type DocumentsOptions = {
  printer: DocumentPrinter | undefined;
  /** What this terminal offers. */
  offered: readonly DocumentKind[];
  authority: string;
  /** Folder with Noto Sans as WOFF. */
  fonts: string;
  clock: Clock;
};

type Kept = { answers: Answers; language: Language; photo: Uint8Array | undefined };

const papers: Record<DocumentKind, DocumentPaper> = { 'photo-sheet': 'photo', 'data-sheet': 'a4' };

/**
 * What the citizen may take along on paper while the slip is on the screen. The case is sealed by then and cannot be
 * opened here any more; so photo and answers are kept in memory, and only there, until that screen ends.
 */
export class Documents {
  readonly #options: DocumentsOptions;
  #kept: Kept | undefined;
  #states = new Map<DocumentKind, DocumentState>();
  #job: AbortController | undefined;
  /** Called after every change. */
  onChange: () => void = () => {};

  constructor(options: DocumentsOptions) {
    this.#options = options;
    options.printer?.onCondition(() => this.onChange());
  }

  /** Takes a copy of what the documents need, before the draft is overwritten. */
  keep({ head, parts }: Draft): void {
    const { printer, offered } = this.#options;
    if (!printer || offered.length === 0) return;
    const photo = parts.get('photo.jpg');
    const kinds = offered.filter((kind) => kind !== 'photo-sheet' || photo !== undefined);
    this.#states = new Map(kinds.map((kind) => [kind, { kind, state: 'offered', failure: null }]));
    this.#kept = {
      answers: head.answers,
      language: head.language,
      photo: kinds.includes('photo-sheet') && photo ? new Uint8Array(photo) : undefined,
    };
  }

  /** Ends a running print and overwrites everything as soon as the slip is not on the screen any more. */
  forgetUnlessShown(session: Session): void {
    const { machine } = session;
    if (this.#kept && !machine.matches('slip') && !machine.matches('sealing')) this.stop();
  }

  stop(): void {
    this.#kept?.photo?.fill(0);
    this.#kept = undefined;
    this.#states.clear();
    this.#job?.abort();
  }

  /** While the printer is down nothing is offered that was not tried before. */
  get states(): DocumentState[] {
    const ready = this.#options.printer?.condition().state !== 'down';
    return [...this.#states.values()].filter(({ state }) => ready || state !== 'offered');
  }

  /** Begins to print; false when that is not possible now. The screen stays as long as the printer works. */
  print(kind: DocumentKind, content: SlipContent, session: Session): boolean {
    const { printer } = this.#options;
    const kept = this.#kept;
    const { state } = this.#states.get(kind) ?? {};
    if (!printer || !kept || this.#job || (state !== 'offered' && state !== 'failed')) return false;
    const job = new AbortController();
    this.#job = job;
    this.#set({ kind, state: 'printing', failure: null });
    session.send({ type: 'HOLD' });
    void this.#run(printer, kind, content, kept, job.signal)
      .then((failure) => this.#set({ kind, state: failure === null ? 'printed' : 'failed', failure }))
      .finally(() => {
        this.#job = undefined;
        session.send({ type: 'RELEASE' });
      });
    return true;
  }

  async #run(
    printer: DocumentPrinter,
    kind: DocumentKind,
    content: SlipContent,
    kept: Kept,
    signal: AbortSignal,
  ): Promise<string | null> {
    const pdf = await this.#page(kind, content, kept);
    try {
      const printed = await printer.print({ jobId: randomUUID(), paper: papers[kind], pdf }, signal);
      return printed.ok ? null : printed.failure.code;
    } finally {
      pdf.fill(0);
    }
  }

  #page(kind: DocumentKind, content: SlipContent, { answers, language, photo }: Kept): Promise<Uint8Array> {
    const { authority, fonts, clock } = this.#options;
    const how = { authority, fonts, madeAt: clock.now() };
    if (kind === 'data-sheet') return dataSheet({ answers, content, language }, how);
    const date = new Intl.DateTimeFormat(localeOf(language), {
      dateStyle: 'long',
      timeZone: 'Europe/Berlin',
    }).format(clock.now());
    return photoSheet(photo ?? new Uint8Array(), {
      ...how,
      caption: printedTexts[language].sheet.photoCaption(date),
      rightToLeft: directionOf(language) === 'rtl',
    });
  }

  /** Nothing is told about a citizen who has left. */
  #set(state: DocumentState): void {
    if (!this.#states.has(state.kind)) return;
    this.#states.set(state.kind, state);
    this.onChange();
  }
}
