import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { TransportFailure } from '../../transport/port.ts';
import type {
  DocumentPaper,
  DocumentPrinter,
  DocumentPrinterFailureCode,
  PrintJob,
  PrintOutcome,
} from '../port.ts';
import { IppClient } from './client.ts';
import { followJob } from './follow-job.ts';
import { type IppAttribute, type IppResponse, operations } from './message.ts';
import { conditionFor, stopReason } from './reasons.ts';

export type IppOptions = {
  /** Stable name of this printer, for the event log. */
  id: string;
  /** `ipp://host/printers/name` or `http://host:port/ipp/print`. */
  url: string;
  clock: Clock;
};

/** Names of PWG 5101.1, the best one first. */
const mediaNames: Record<DocumentPaper, readonly string[]> = {
  a4: ['iso_a4_210x297mm'],
  photo: ['om_small-photo_100x150mm', 'na_index-4x6_4x6in'],
};
const pdf = 'application/pdf';
const lookEveryMs = 10_000;
const sendMs = 30_000;
const busyStatuses = [0x0502, 0x0505, 0x0506, 0x0507];

class IppPrinter implements DocumentPrinter {
  readonly id: string;
  readonly #client: IppClient;
  readonly #clock: Clock;
  readonly #condition = new ConditionSource({ state: 'starting', code: null });
  readonly #closed = new AbortController();
  #queue: Promise<unknown> = Promise.resolve();
  #over: DocumentPrinterFailureCode | undefined;
  #timer: TimerId | undefined;

  constructor({ id, clock }: IppOptions, client: IppClient) {
    this.id = id;
    this.#client = client;
    this.#clock = clock;
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
    if (this.#over === 'closed') return;
    this.#finish('closed');
    this.#closed.abort();
    await this.#queue;
    await this.#client.close();
  }

  /** Asks the printer how it is; undefined when it cannot be reached: then this driver is over. */
  async look(signal: AbortSignal = this.#closed.signal): Promise<IppResponse | TransportFailure['code']> {
    const answer = await this.#client.request(operations.getPrinterAttributes, { signal });
    if (!answer.ok || !answer.value.successful) {
      const code = answer.ok ? 'not-found' : answer.failure.code;
      if (code !== 'cancelled') this.#finish('disconnected');
      return code;
    }
    if (this.#over) return 'closed';
    const state = answer.value.integer('printer-state') ?? 0;
    this.#condition.set(conditionFor(state, answer.value.texts('printer-state-reasons')));
    this.#planLook();
    return answer.value;
  }

  async #print(job: PrintJob, signal: AbortSignal): Promise<PrintOutcome> {
    if (this.#over) return fail({ code: this.#over });
    const wanted = AbortSignal.any([signal, this.#closed.signal]);
    const printer = wanted.aborted ? 'cancelled' : await this.look(wanted);
    if (this.#over) return fail({ code: this.#over });
    if (typeof printer === 'string') return fail({ code: 'cancelled' });
    const stop = stopReason(printer.integer('printer-state') ?? 0, printer.texts('printer-state-reasons'));
    if (stop) return fail({ code: stop });
    const template = jobTemplate(job.paper, printer);
    if (!template) return fail({ code: 'refused' });

    // Once it is on its way the job is followed to its end, also when nobody wants it any more.
    const sent = await this.#client.request(operations.printJob, {
      attributes: [
        { kind: 'name', name: 'job-name', value: job.jobId },
        { kind: 'mime', name: 'document-format', value: pdf },
      ],
      job: template,
      document: job.pdf,
      timeoutMs: sendMs,
    });
    if (!sent.ok) {
      this.#finish('disconnected');
      return fail({ code: sent.failure.code === 'not-found' ? 'disconnected' : 'unknown-outcome' });
    }
    if (!sent.value.successful)
      return fail({ code: busyStatuses.includes(sent.value.status) ? 'offline' : 'refused' });
    const id = sent.value.integer('job-id');
    if (id === undefined) return fail({ code: 'unknown-outcome' });
    const outcome = await followJob(this.#client, this.#clock, id, wanted);
    if (!this.#over) await this.look();
    return outcome;
  }

  #planLook(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => void this.look(), lookEveryMs);
  }

  #finish(code: DocumentPrinterFailureCode): void {
    if (this.#over === 'closed') return;
    this.#over = code;
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#condition.set({ state: 'down', code });
  }
}

/** What is asked of the printer for this paper; undefined when it has no such paper or takes no PDF. */
function jobTemplate(paper: DocumentPaper, printer: IppResponse): IppAttribute[] | undefined {
  const media = mediaNames[paper].find((name) => printer.texts('media-supported').includes(name));
  if (!media || !printer.texts('document-format-supported').includes(pdf)) return undefined;
  const template: IppAttribute[] = [{ kind: 'keyword', name: 'media', value: media }];
  // The photos on the sheet keep their millimetres.
  if (printer.texts('print-scaling-supported').includes('none'))
    template.push({ kind: 'keyword', name: 'print-scaling', value: 'none' });
  return template;
}

/** Opens a printer that speaks IPP: itself, or through CUPS. Fails with a transport's code when it cannot be reached. */
export const openIpp =
  (options: IppOptions): OpenDriver<DocumentPrinter> =>
  async (signal) => {
    const printer = new IppPrinter(options, new IppClient(options.url, options.clock));
    const found = await printer.look(signal);
    if (typeof found !== 'string') return ok(printer);
    await printer.close();
    return fail({ code: found });
  };
