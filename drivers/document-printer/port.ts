import type { Result } from '../../domain/result.ts';
import type { Driver } from '../driver.ts';

/** Paper of a document: a page of A4, or a photo sheet of 10 × 15 cm. */
export type DocumentPaper = 'a4' | 'photo';

export type PrintJob = {
  /** Random id of this print, never of a person; the printer's job list shows it. */
  jobId: string;
  paper: DocumentPaper;
  /** PDF with its fonts embedded. The caller overwrites it after the print. */
  pdf: Uint8Array;
};

export const documentPrinterFailureCodes = [
  'paper-out',
  'cover-open',
  'jam',
  'ink-out',
  'offline',
  'disconnected',
  /** The printer does not take such a job: format, paper, permission. */
  'refused',
  /** The printer gave the job up, or somebody cancelled it there. */
  'aborted',
  'timeout',
  'cancelled',
  'closed',
  /** The pages may have come out, or may still come: only a person can see it. */
  'unknown-outcome',
] as const;
export type DocumentPrinterFailureCode = (typeof documentPrinterFailureCodes)[number];

export type PrintOutcome = Result<null, { code: DocumentPrinterFailureCode }>;

/** A printer for pages: the citizen's data sheet and photo sheet. */
export interface DocumentPrinter extends Driver {
  /**
   * Resolves `ok` only when the printer calls the job completed; never throws for expected trouble. Every failure but
   * `unknown-outcome` says that nothing of this job will come out any more.
   */
  print(job: PrintJob, signal: AbortSignal): Promise<PrintOutcome>;
}
