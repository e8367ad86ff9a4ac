import { fail } from '../../../domain/result.ts';
import type { DocumentPrinter, PrintJob } from '../../../drivers/document-printer/port.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  CaptureSignals,
  FingerprintCapabilities,
  FingerprintScanner,
} from '../../../drivers/fingerprint/port.ts';
import type { SlipDocument, SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import type { Supervised } from './supervised.ts';

const unknown: FingerprintCapabilities = {
  fingersAtOnce: 1,
  ppi: 500,
  bitDepth: 8,
  areaMm: { width: 0, height: 0 },
  presentationAttackDetection: false,
  autoCapture: false,
  certificates: [],
};

/** The scanner that is there now; while there is none, captures fail as `disconnected`. */
export function supervisedScanner(supervised: Supervised<FingerprintScanner>): FingerprintScanner {
  return {
    get id() {
      return supervised.current()?.id ?? 'none';
    },
    get quality() {
      return supervised.current()?.quality ?? null;
    },
    capabilities: () => supervised.current()?.capabilities() ?? unknown,
    condition: () => supervised.condition(),
    onCondition: (listener) => supervised.onCondition(listener),
    async *capture(request: CaptureRequest, signals: CaptureSignals): AsyncGenerator<CaptureEvent> {
      const scanner = supervised.current();
      if (scanner) yield* scanner.capture(request, signals);
      else yield { kind: 'failed', code: 'disconnected' };
    },
    emptyPlaten: async (signal: AbortSignal) =>
      (await supervised.current()?.emptyPlaten?.(signal)) ?? fail({ code: 'disconnected' as const }),
    close: () => supervised.close(),
  };
}

/** The document printer that is there now; while there is none, prints fail as `disconnected`. */
export function supervisedDocumentPrinter(supervised: Supervised<DocumentPrinter>): DocumentPrinter {
  return {
    get id() {
      return supervised.current()?.id ?? 'none';
    },
    condition: () => supervised.condition(),
    onCondition: (listener) => supervised.onCondition(listener),
    print: async (job: PrintJob, signal: AbortSignal) =>
      (await supervised.current()?.print(job, signal)) ?? fail({ code: 'disconnected' as const }),
    close: () => supervised.close(),
  };
}

/** The printer that is there now; while there is none, prints fail as `disconnected`. */
export function supervisedPrinter(supervised: Supervised<SlipPrinter>): SlipPrinter {
  return {
    get id() {
      return supervised.current()?.id ?? 'none';
    },
    condition: () => supervised.condition(),
    onCondition: (listener) => supervised.onCondition(listener),
    print: async (document: SlipDocument, signal: AbortSignal) =>
      (await supervised.current()?.print(document, signal)) ?? fail({ code: 'disconnected' as const }),
    close: () => supervised.close(),
  };
}
