import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import type { DocumentPrinter, DocumentPrinterFailureCode, PrintJob, PrintOutcome } from '../port.ts';

export type SimulatedDocumentPrinterOptions = {
  clock: Clock;
  /** Names as in `simulatedFaults['document-printer']`. */
  faults: FaultSource;
  /** Takes every page that comes out. */
  onPage?: (pdf: Uint8Array) => void;
};

const pageMs = 6_000;
const stoppers: readonly { fault: string; code: DocumentPrinterFailureCode }[] = [
  { fault: 'unplugged', code: 'disconnected' },
  { fault: 'cover-open', code: 'cover-open' },
  { fault: 'jam', code: 'jam' },
  { fault: 'paper-out', code: 'paper-out' },
  { fault: 'ink-out', code: 'ink-out' },
];

/** A printer for pages without hardware: its paper goes to `onPage`, or nowhere. */
export class SimulatedDocumentPrinter implements DocumentPrinter {
  readonly id = 'simulated-document-printer';
  readonly #clock: Clock;
  readonly #faults: FaultSource;
  readonly #onPage: (pdf: Uint8Array) => void;
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  readonly #closed = new AbortController();
  #queue: Promise<unknown> = Promise.resolve();
  /** Pages that came out. */
  pages = 0;

  constructor({ clock, faults, onPage = () => {} }: SimulatedDocumentPrinterOptions) {
    this.#clock = clock;
    this.#faults = faults;
    this.#onPage = onPage;
    this.#condition = new ConditionSource(this.#health());
    this.#unsubscribe = faults.onChange(() => this.#condition.set(this.#health()));
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  print(job: PrintJob, signal: AbortSignal): Promise<PrintOutcome> {
    const printed = this.#queue.then(() => this.#print(job, signal));
    this.#queue = printed.catch(() => {});
    return printed;
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#unsubscribe();
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  async #print({ pdf }: PrintJob, signal: AbortSignal): Promise<PrintOutcome> {
    const refusal = this.#refusal(signal);
    if (refusal) return fail({ code: refusal });
    const stopped = new AbortController();
    const unsubscribe = this.#faults.onChange(() => {
      if (this.#stopper()) stopped.abort();
    });
    const end = AbortSignal.any([signal, this.#closed.signal, stopped.signal]);
    await wait(this.#clock, pageMs, end);
    unsubscribe();
    const code = this.#refusal(signal) ?? (stopped.signal.aborted ? 'aborted' : undefined);
    if (code) return fail({ code });
    this.pages += 1;
    this.#onPage(pdf);
    return ok(null);
  }

  #refusal(signal: AbortSignal): DocumentPrinterFailureCode | undefined {
    if (this.#closed.signal.aborted) return 'closed';
    return this.#stopper() ?? (signal.aborted ? 'cancelled' : undefined);
  }

  #stopper(): DocumentPrinterFailureCode | undefined {
    return stoppers.find(({ fault }) => this.#faults.active().includes(fault))?.code;
  }

  #health(): DeviceCondition {
    const code = this.#stopper();
    return code ? { state: 'down', code } : { state: 'ok', code: null };
  }
}
