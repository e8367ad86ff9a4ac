import type { FingerImage } from '../../domain/captures/fingerprint.ts';

/** What a provider says of a capture. */
export interface FingerQuality {
  /** 0–100; 255 = failed, no quality can be given (TR-03121-3.2 §5.4.5.1.1). */
  readonly value: number;
  /** Which algorithm, and which version of it: goes into the record with the value. */
  readonly id: string;
  readonly version: string;
  /** False for an estimate, which no authority may take for NFIQ 2.2. */
  readonly certified: boolean;
}

/** Port for the quality of a capture: the built-in estimate, or a certified NFIQ 2.2. Throws only when it is broken. */
export interface QualityProvider {
  assess(image: FingerImage): Promise<FingerQuality>;
}

/** Value of a capture for which no quality can be given. */
export const failedQuality = 255;
