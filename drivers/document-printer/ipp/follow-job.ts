import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import { wait } from '../../wait.ts';
import type { DocumentPrinterFailureCode, PrintOutcome } from '../port.ts';
import type { IppClient } from './client.ts';
import { type IppAttribute, operations } from './message.ts';
import { stopReason, warnedReason } from './reasons.ts';

/** `job-state` of RFC 8011 §5.3.7 that are final. */
const final = { canceled: 7, aborted: 8, completed: 9 } as const;

/** client-error-not-found. */
const notFound = 0x0406;
const askEveryMs = 500;
/** A tray that is pushed in or a warm-up clears up by itself in this time. */
const stopGraceMs = 5_000;
/** A page that is printing in spite of a warning is out after this time. */
const warnedGraceMs = 20_000;
/** How long the printer may not answer before nobody knows the outcome. */
const silenceMs = 10_000;
const jobMs = 120_000;
const cancelMs = 8_000;

const never = new AbortController().signal;

/**
 * Follows a job that was sent to its end. A stopped printer, an aborted signal or too long a time cancels it; what the
 * printer then calls the job decides, for it may have been completed meanwhile.
 */
export async function followJob(
  client: IppClient,
  clock: Clock,
  jobId: number,
  signal: AbortSignal,
): Promise<PrintOutcome> {
  const begun = clock.now();
  let heard = begun;
  let stoppedSince: number | undefined;
  let grace = stopGraceMs;
  let stoppedBy: DocumentPrinterFailureCode | undefined;
  for (;;) {
    const seen = await look(client, jobId);
    const now = clock.now();
    if (seen === 'forgotten') return fail({ code: 'unknown-outcome' });
    if (seen) {
      heard = now;
      const outcome = outcomeOf(seen.jobState, 'aborted');
      if (outcome) return outcome;
      stoppedBy = seen.stop ?? seen.warned;
      grace = seen.stop ? stopGraceMs : warnedGraceMs;
      stoppedSince = stoppedBy ? (stoppedSince ?? now) : undefined;
    }
    if (now - heard >= silenceMs) return fail({ code: 'unknown-outcome' });
    if (signal.aborted) return cancel(client, clock, jobId, 'cancelled');
    if (stoppedBy && now - (stoppedSince ?? now) >= grace) return cancel(client, clock, jobId, stoppedBy);
    if (now - begun >= jobMs) return cancel(client, clock, jobId, 'timeout');
    await wait(clock, askEveryMs, signal);
  }
}

/** Cancels the job and waits until the printer says that it is over. */
async function cancel(
  client: IppClient,
  clock: Clock,
  jobId: number,
  code: DocumentPrinterFailureCode,
): Promise<PrintOutcome> {
  const until = clock.now() + cancelMs;
  await client.request(operations.cancelJob, { attributes: [idOf(jobId)] });
  for (;;) {
    const seen = await look(client, jobId);
    if (seen === 'forgotten') return fail({ code: 'unknown-outcome' });
    const outcome = outcomeOf(seen?.jobState, code);
    if (outcome) return outcome;
    if (clock.now() >= until) return fail({ code: 'unknown-outcome' });
    await wait(clock, askEveryMs, never);
  }
}

function outcomeOf(jobState: number | undefined, code: DocumentPrinterFailureCode): PrintOutcome | undefined {
  if (jobState === final.completed) return ok(null);
  if (jobState === final.canceled || jobState === final.aborted) return fail({ code });
  return undefined;
}

/** State of the job and what stops the printer; undefined when one of them is not told. */
async function look(client: IppClient, jobId: number) {
  const job = await client.request(operations.getJobAttributes, { attributes: [idOf(jobId)] });
  // CUPS with `PreserveJobHistory No` knows nothing of a job that has ended.
  if (job.ok && job.value.status === notFound) return 'forgotten';
  const jobState = job.ok && job.value.successful ? job.value.integer('job-state') : undefined;
  const printer = await client.request(operations.getPrinterAttributes, {
    attributes: [
      {
        kind: 'keyword',
        name: 'requested-attributes',
        value: ['printer-state', 'printer-state-reasons'],
      },
    ],
  });
  if (jobState === undefined || !printer.ok || !printer.value.successful) return undefined;
  const reasons = printer.value.texts('printer-state-reasons');
  const stop = stopReason(printer.value.integer('printer-state') ?? 0, reasons);
  return { jobState, stop, warned: warnedReason(reasons) };
}

const idOf = (jobId: number): IppAttribute => ({ kind: 'integer', name: 'job-id', value: jobId });
