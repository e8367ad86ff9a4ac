import type { Result } from '../../domain/result.ts';
import type { Driver } from '../driver.ts';

/** The slip as blocks, already in the citizen's language; the driver turns them into paper. */
export type SlipDocument = {
  /** Random id of this print, never of a person. */
  jobId: string;
  blocks: readonly SlipBlock[];
};

export type SlipBlock =
  | { kind: 'title'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'qr'; content: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'rule' };

export const slipPrinterFailureCodes = [
  'paper-out',
  'cover-open',
  'jam',
  'offline',
  'disconnected',
  'timeout',
  'cancelled',
  'closed',
  /** The slip may have come out, or may still come: only a person can see it. Never printed again unasked. */
  'unknown-outcome',
] as const;
export type SlipPrinterFailureCode = (typeof slipPrinterFailureCodes)[number];

export interface SlipPrinter extends Driver {
  /**
   * Resolves `ok` only when the paper is out of the printer, as the printer itself says; never throws for expected
   * trouble. Every failure but `unknown-outcome` says that this job will not come out any more, so that another try
   * prints no second slip.
   */
  print(document: SlipDocument, signal: AbortSignal): Promise<Result<null, { code: SlipPrinterFailureCode }>>;
}
