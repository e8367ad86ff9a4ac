import type { FingerCode, FingerImage } from '../../domain/captures/fingerprint.ts';
import type { DeviceCondition } from '../../domain/devices/condition.ts';
import type { Result } from '../../domain/result.ts';

/**
 * The fingerprint scanner's port: narrow enough that a certified vendor SDK fits behind it out of process
 * (models of such a boundary: OASIS WS-BD, MOSIP SBI).
 */
export interface FingerprintScanner {
  readonly id: string;
  capabilities(): FingerprintCapabilities;
  condition(): DeviceCondition;
  /** Called with every change of condition; returns the unsubscribe. */
  onCondition(listener: (condition: DeviceCondition) => void): () => void;
  /**
   * One press of the named finger: a stream of what the person must do and of live frames, ending in exactly one
   * `done` or `failed`. `done` comes when the finger has left the glass. Never throws for expected trouble; a reader
   * who leaves early frees the scanner.
   */
  capture(request: CaptureRequest, signals: CaptureSignals): AsyncIterable<CaptureEvent>;
  /** The device's own quality algorithm, such as a certified NFIQ 2.2; absent where it has none. */
  readonly quality?: FingerQualityAlgorithm | null;
  /** A picture of the glass without a finger, for the cleaning check; absent where the device has none. */
  emptyPlaten?(signal: AbortSignal): Promise<Result<FingerImage, { code: ScannerFailureCode }>>;
  close(): Promise<void>;
}

/** Fits the biometrics' `QualityProvider`; throws when it gives no answer. */
export interface FingerQualityAlgorithm {
  assess(image: FingerImage): Promise<{ value: number; id: string; version: string; certified: boolean }>;
}

export type FingerprintCapabilities = {
  fingersAtOnce: 1 | 2 | 4;
  ppi: 500 | 1000;
  bitDepth: 4 | 8;
  areaMm: { width: number; height: number };
  presentationAttackDetection: boolean;
  autoCapture: boolean;
  /** BSI certificate ids; empty = demonstration only. */
  certificates: readonly string[];
};

export type CaptureRequest = {
  /** Ties every answer to what was asked. */
  transaction: string;
  finger: FingerCode;
  timeoutMs: number;
};

export type CaptureSignals = {
  /** Aborted: the capture ends at once with `failed: cancelled`. */
  cancelled: AbortSignal;
  /** Aborted: the frames suffice; the scanner asks for the finger to be lifted. A scanner that triggers itself may be sooner. */
  satisfied: AbortSignal;
};

export type CaptureEvent =
  /** `lift` as the first prompt: the finger before still lies on the glass. */
  | { kind: 'prompt'; prompt: 'place' | 'hold' | 'lift' }
  | { kind: 'progress'; fraction: number }
  /** A full frame of the finger on the glass; the reader owns its pixels. At least one comes before `done`. */
  | { kind: 'frame'; transaction: string; finger: FingerCode; image: FingerImage; capturedAt: number }
  /** 0–100 as the device judges its latest frame, 255 = failed. */
  | { kind: 'quality'; quality: number }
  /** Presentation attack detection, by devices that have it: 0 = genuine … 1 = artefact. */
  | { kind: 'pad'; provider: string; score: number }
  | { kind: 'done' }
  | { kind: 'failed'; code: ScannerFailureCode };

export const scannerFailureCodes = [
  'disconnected',
  'timeout',
  'no-finger',
  'cancelled',
  'busy',
  'protocol',
  'closed',
] as const;
export type ScannerFailureCode = (typeof scannerFailureCodes)[number];
