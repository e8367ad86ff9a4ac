import type { Clock } from '../../../domain/clock.ts';
import type { Result } from '../../../domain/result.ts';
import type { Transport, TransportFailure } from '../../transport/port.ts';
import { type PrinterReport, ReportReader } from './reports.ts';

/** The printer's side of one open transport: reports as they come, and waiting for one of a kind. */
export class EscPosLink {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #reader = new ReportReader();
  readonly #listeners = new Set<(report: PrinterReport) => void>();
  readonly #endListeners = new Set<() => void>();
  #ended = false;

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport;
    this.#clock = clock;
    transport.onBytes((bytes) => {
      for (const report of this.#reader.push(bytes)) for (const tell of [...this.#listeners]) tell(report);
    });
    transport.onEnd(() => this.#end());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Returns the unsubscribe. */
  onReport(listener: (report: PrinterReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called once when the transport has ended; returns the unsubscribe. */
  onEnd(listener: () => void): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  async write(bytes: Uint8Array): Promise<Result<null, TransportFailure>> {
    const written = await this.#transport.write(bytes);
    // Some lines tell by a failed write only that the device is gone.
    if (!written.ok && written.failure.code !== 'timeout') this.#end();
    return written;
  }

  /** Sends a question and waits for the first report that `wanted` picks; undefined: none in time, or no printer any more. */
  ask<T>(
    question: Uint8Array,
    wanted: (report: PrinterReport) => T | undefined,
    timeoutMs: number,
  ): Promise<T | undefined> {
    return new Promise((resolve) => {
      if (this.#ended) return resolve(undefined);
      const settle = (answer: T | undefined) => {
        this.#clock.clearTimeout(timer);
        stopReports();
        stopEnd();
        resolve(answer);
      };
      // The waiter is there before the question leaves.
      const timer = this.#clock.setTimeout(() => settle(undefined), timeoutMs);
      const stopEnd = this.onEnd(() => settle(undefined));
      const stopReports = this.onReport((report) => {
        const answer = wanted(report);
        if (answer !== undefined) settle(answer);
      });
      void this.write(question).then((written) => {
        if (!written.ok) settle(undefined);
      });
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const tell of [...this.#endListeners]) tell();
  }

  close(): Promise<void> {
    return this.#transport.close();
  }
}
