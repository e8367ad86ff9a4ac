import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { registerSlipFonts } from '../drawing/fonts.ts';
import type { SlipDocument, SlipPrinter, SlipPrinterFailureCode } from '../port.ts';
import { commands } from './commands.ts';
import { encodeSlip, type PaperWidth } from './encode.ts';
import { EscPosLink } from './link.ts';
import { conditionOf, fromStatusBack, healthy, type PrinterState, stopCode, withRealTime } from './state.ts';

export type EscPosOptions = {
  /** Stable name of this printer, for the event log. */
  id: string;
  open: OpenTransport;
  clock: Clock;
  paperMm: PaperWidth;
  /** Folder of the fonts that drawing/fonts.ts names. */
  fonts: string;
};

type Printed = Result<null, { code: SlipPrinterFailureCode }>;

const answerMs = 2_000;
const clearMs = 1_000;
/** A slip takes two to four seconds; longer than this, and something is wrong that the printer does not tell. */
const printMs = 30_000;
const lookEveryMs = 5_000;
const lookEveryMsWhilePrinting = 1_000;

/** A thermal printer that speaks ESC/POS and answers. */
class EscPosPrinter implements SlipPrinter {
  readonly id: string;
  readonly #link: EscPosLink;
  readonly #clock: Clock;
  readonly #paperMm: PaperWidth;
  readonly #fonts: string;
  readonly #condition: ConditionSource;
  #state: PrinterState;
  /** Why this connection is over; then nothing is sent any more. */
  #over: SlipPrinterFailureCode | undefined;
  /** Tells the running job that the state has changed or the connection is over. */
  #wake: () => void = () => {};
  #queue: Promise<unknown> = Promise.resolve();
  #looking: Promise<boolean> | undefined;
  #printing = false;
  #timer: TimerId | undefined;

  constructor({ id, clock, paperMm, fonts }: EscPosOptions, link: EscPosLink, state: PrinterState) {
    this.id = id;
    this.#link = link;
    this.#clock = clock;
    this.#paperMm = paperMm;
    this.#fonts = fonts;
    this.#state = state;
    this.#condition = new ConditionSource(conditionOf(state));
    link.onReport((report) => {
      if (report.kind === 'status-back') this.#set(fromStatusBack(report.bytes));
    });
    link.onEnd(() => this.#finish('disconnected'));
    if (link.ended) this.#finish('disconnected');
    this.#planLook();
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  print(document: SlipDocument, signal: AbortSignal): Promise<Printed> {
    const printed = this.#queue.then(() => this.#print(document, signal));
    this.#queue = printed.catch(() => {});
    return printed;
  }

  async close(): Promise<void> {
    this.#finish('closed');
    await this.#link.close();
  }

  async #print(document: SlipDocument, signal: AbortSignal): Promise<Printed> {
    if (this.#over) return fail({ code: this.#over });
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (!(await this.#look())) return fail({ code: this.#over ?? 'timeout' });
    const code = this.#over ?? stopCode(this.#state) ?? (signal.aborted ? 'cancelled' : undefined);
    if (code) return fail({ code });
    this.#printing = true;
    this.#planLook();
    registerSlipFonts(this.#fonts);
    const outcome = await this.#run(encodeSlip(document, this.#paperMm), signal);
    this.#printing = false;
    if (outcome === 'done') return ok(null);
    if (outcome === 'lost') return fail({ code: 'unknown-outcome' });
    return this.#abandon(outcome);
  }

  /** Sends the job and waits for its end: done, the reason it stopped for, or the printer is gone in the middle of it. */
  #run(job: Uint8Array, signal: AbortSignal): Promise<'done' | 'lost' | SlipPrinterFailureCode> {
    return new Promise((resolve) => {
      const settle = (outcome: 'done' | 'lost' | SlipPrinterFailureCode) => {
        this.#clock.clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        stopReports();
        this.#wake = () => {};
        resolve(outcome);
      };
      const timer = this.#clock.setTimeout(() => settle('timeout'), printMs);
      const cancel = () => settle('cancelled');
      signal.addEventListener('abort', cancel);
      const stopReports = this.#link.onReport((report) => {
        if (report.kind === 'done') settle('done');
      });
      this.#wake = () => {
        if (this.#over) return settle('lost');
        const stopped = stopCode(this.#state);
        if (stopped) settle(stopped);
      };
      void this.#link.write(job).then((written) => {
        if (!written.ok) settle(this.#over ? 'lost' : 'timeout');
      });
    });
  }

  /**
   * Takes the rest of a job back. Only when the printer confirms it, or says that the job was done after all, is the
   * outcome known; else the connection is given up, so that a late answer cannot be taken for that of the next job.
   */
  async #abandon(code: SlipPrinterFailureCode): Promise<Printed> {
    const answer = await this.#link.ask(
      commands.clearBuffers,
      ({ kind }) => (kind === 'done' || kind === 'cleared' ? kind : undefined),
      clearMs,
    );
    if (answer === 'cleared') return fail({ code });
    this.#finish('timeout');
    await this.#link.close();
    return answer === 'done' ? ok(null) : fail({ code: 'unknown-outcome' });
  }

  /** Asks for the whole state; false when the printer does not answer: then this connection is over. */
  #look(): Promise<boolean> {
    this.#looking ??= this.#askState().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #askState(): Promise<boolean> {
    const state = await readState(this.#link, this.#state);
    if (this.#over) return false;
    if (state) {
      this.#set(state);
      return true;
    }
    this.#finish(this.#link.ended ? 'disconnected' : 'timeout');
    await this.#link.close();
    return false;
  }

  #planLook(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    if (this.#over) return;
    this.#timer = this.#clock.setTimeout(
      () => void this.#look().then(() => this.#planLook()),
      this.#printing ? lookEveryMsWhilePrinting : lookEveryMs,
    );
  }

  #set(state: PrinterState): void {
    if (this.#over) return;
    this.#state = state;
    this.#condition.set(conditionOf(state));
    this.#wake();
  }

  #finish(code: SlipPrinterFailureCode): void {
    if (this.#over === 'closed' || (this.#over && code !== 'closed')) return;
    this.#over = code;
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#condition.set({ state: 'down', code });
    this.#wake();
  }
}

/** The four answers to DLE EOT, asked one after the other; undefined when one does not come in time. */
async function readState(link: EscPosLink, before: PrinterState): Promise<PrinterState | undefined> {
  let state = before;
  for (const n of [1, 2, 3, 4] as const) {
    const byte = await link.ask(
      commands.realTimeStatus(n),
      (report) => (report.kind === 'real-time' ? report.byte : undefined),
      answerMs,
    );
    if (byte === undefined) return undefined;
    state = withRealTime(state, n, byte);
  }
  return state;
}

/**
 * Opens an ESC/POS printer on a serial line, TCP port 9100 or `/dev/usb/lp*`. What an earlier connection left in its
 * buffers is removed first: it would come out in the next citizen's hands. Fails with the transport's code, or with
 * `timeout` when nobody answers.
 */
export const openEscPos =
  (options: EscPosOptions): OpenDriver<SlipPrinter> =>
  async (signal) => {
    const transport = await options.open(signal);
    if (!transport.ok) return transport;
    const link = new EscPosLink(transport.value, options.clock);
    await link.ask(
      commands.clearBuffers,
      (report) => (report.kind === 'cleared' ? true : undefined),
      clearMs,
    );
    await link.write(commands.begin);
    const state = await readState(link, healthy);
    if (state && !signal.aborted) return ok(new EscPosPrinter(options, link, state));
    const code = signal.aborted ? 'cancelled' : link.ended ? 'disconnected' : 'timeout';
    await link.close();
    return fail({ code });
  };
