import { type FingerCode, type FingerOutcome, fingerOrder } from '../captures/fingerprint.ts';
import type { CounterReason } from '../captures/photo.ts';

/**
 * The person cannot or will not give these fingers here. What was captured stays for the clerk; a finger that was not
 * is left to the counter with its own reason, or because the other one cannot be captured (TR-03121-3.2 §4.8: with
 * only one index finger the capture is the counter's).
 */
export function leaveToCounter(
  captured: readonly FingerOutcome[],
  affected: readonly FingerCode[],
  reason: CounterReason,
): FingerOutcome[] {
  return fingerOrder.map((finger) => {
    const outcome = captured.find((done) => done.finger === finger);
    if (outcome?.state === 'captured') return outcome;
    return {
      state: 'counter',
      finger,
      reason: affected.includes(finger) ? reason : (outcome?.reason ?? 'other-finger'),
      timeoutMs: outcome?.timeoutMs ?? null,
      attempts: outcome?.attempts ?? [],
    };
  });
}
