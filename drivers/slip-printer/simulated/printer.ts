import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import { registerSlipFonts } from '../drawing/fonts.ts';
import type { SlipDocument, SlipPrinter, SlipPrinterFailureCode } from '../port.ts';
import { renderSlip } from './render-slip.ts';

export type SimulatedPrinterOptions = {
  clock: Clock;
  /** Names as in `simulatedFaults['slip-printer']`. */
  faults: FaultSource;
  /** Folder of the fonts that drawing/fonts.ts names. */
  fonts: string;
  /** Where the latest slip lies as `slip.png`, for people to look at; without it only in memory. */
  outputDir?: string;
};

const mmPerSecond = 100;
const cutMs = 300;
/** Faults that stop the paper, and what the printer calls them. */
const stoppers: readonly { fault: string; code: SlipPrinterFailureCode }[] = [
  { fault: 'unplugged', code: 'disconnected' },
  { fault: 'cover-open', code: 'cover-open' },
  { fault: 'jam', code: 'jam' },
  { fault: 'paper-out', code: 'paper-out' },
];

type Printed = Result<null, { code: SlipPrinterFailureCode }>;

/** A printer without hardware: its paper is a picture. */
export class SimulatedPrinter implements SlipPrinter {
  readonly id = 'simulated-printer';
  readonly #clock: Clock;
  readonly #faults: FaultSource;
  readonly #outputDir: string | undefined;
  readonly #fonts: string;
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  /** Aborted when something stops the paper, or at close. */
  #running = new AbortController();
  /** Why the paper stopped last; stays so even if it is put right at once. */
  #stoppedBy: SlipPrinterFailureCode = 'offline';
  #closed = false;
  /** Jobs are printed one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #latest: Uint8Array<ArrayBuffer> | null = null;

  constructor({ clock, faults, fonts, outputDir }: SimulatedPrinterOptions) {
    this.#clock = clock;
    this.#faults = faults;
    this.#outputDir = outputDir;
    this.#fonts = fonts;
    this.#condition = new ConditionSource(this.#health());
    this.#unsubscribe = faults.onChange(() => this.#onFaults());
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  /** The last slip that came out whole. */
  latestPng(): Uint8Array<ArrayBuffer> | null {
    return this.#latest;
  }

  print(document: SlipDocument, signal: AbortSignal): Promise<Printed> {
    const printed = this.#queue.then(() => this.#print(document, signal));
    this.#queue = printed.catch(() => {});
    return printed;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#unsubscribe();
    this.#stop('closed');
    this.#latest = null;
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  async #print(document: SlipDocument, signal: AbortSignal): Promise<Printed> {
    const refusal = this.#refusal(signal);
    if (refusal) return fail({ code: refusal });
    registerSlipFonts(this.#fonts);
    const { png, heightMm } = renderSlip(document);
    const running = this.#running.signal;
    const mechanicalMs = (heightMm / mmPerSecond) * 1000 + cutMs;
    await wait(this.#clock, mechanicalMs, AbortSignal.any([signal, running]));
    if (running.aborted) return fail({ code: this.#stoppedBy });
    if (signal.aborted) return fail({ code: 'cancelled' });
    this.#latest = png;
    if (this.#outputDir !== undefined) {
      await mkdir(this.#outputDir, { recursive: true });
      await writeFile(join(this.#outputDir, 'slip.png'), png);
    }
    return ok(null);
  }

  #refusal(signal: AbortSignal): SlipPrinterFailureCode | undefined {
    if (this.#closed) return 'closed';
    return this.#stopper() ?? (signal.aborted ? 'cancelled' : undefined);
  }

  #stopper(): SlipPrinterFailureCode | undefined {
    return stoppers.find(({ fault }) => this.#faults.active().includes(fault))?.code;
  }

  #onFaults(): void {
    const code = this.#stopper();
    if (code) this.#stop(code);
    this.#condition.set(this.#health());
  }

  #stop(code: SlipPrinterFailureCode): void {
    this.#stoppedBy = code;
    this.#running.abort();
    this.#running = new AbortController();
  }

  #health(): DeviceCondition {
    const code = this.#stopper();
    if (code) return { state: 'down', code };
    if (this.#faults.active().includes('paper-low')) return { state: 'degraded', code: 'paper-low' };
    return { state: 'ok', code: null };
  }
}

export const createSimulatedPrinter = (options: SimulatedPrinterOptions): SimulatedPrinter =>
  new SimulatedPrinter(options);
