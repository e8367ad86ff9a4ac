import type { FingerCode, FingerImage } from '../../domain/captures/fingerprint.ts';
import type { DeviceCondition } from '../../domain/devices/condition.ts';

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
   * One attempt at the named fingers: a stream of what the citizen must do, ending in exactly one `done` or
   * `failed`. Aborting ends it with `failed: cancelled`. Never throws for expected trouble.
   */
  capture(request: CaptureRequest, signal: AbortSignal): AsyncIterable<CaptureEvent>;
  close(): Promise<void>;
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

export type CaptureEvent =
  | { kind: 'prompt'; prompt: 'place' | 'hold' | 'lift' }
  | { kind: 'progress'; fraction: number }
  | { kind: 'preview'; image: FingerImage }
  /** 0–100 as the device judges it, with the reason when it is low. */
  | { kind: 'quality'; quality: number; hint: 'none' | 'dry' | 'wet' | 'partial' | 'moved' }
  | { kind: 'done'; transaction: string; finger: FingerCode; image: FingerImage; capturedAt: number }
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
