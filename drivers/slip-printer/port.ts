import type { DeviceCondition } from '../../domain/devices/condition.ts';
import type { Result } from '../../domain/result.ts';

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
] as const;
export type SlipPrinterFailureCode = (typeof slipPrinterFailureCodes)[number];

export interface SlipPrinter {
  readonly id: string;
  condition(): DeviceCondition;
  onCondition(listener: (condition: DeviceCondition) => void): () => void;
  /** Resolves `ok` only when the paper is out of the printer, as the printer itself says; never throws for expected trouble. */
  print(document: SlipDocument, signal: AbortSignal): Promise<Result<null, { code: SlipPrinterFailureCode }>>;
  close(): Promise<void>;
}
