import type { PadResult } from '../domain/captures/pad.ts';

/**
 * The port for presentation attack detection: a certified product that judges one capture. The same shape serves the
 * camera (`Sample` is a still) and the fingerprint scanner. The sample stays the caller's: it is neither changed nor
 * closed. Never fails: what could not be done is `not-performed`, and the clerk is told.
 */
export interface PadProvider<Sample> {
  assess(sample: Sample): Promise<PadResult>;
}
