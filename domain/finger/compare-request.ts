/** What a scanner claims to have captured, and what it was asked for. */
type Asked = { transaction: string; finger: number; askedAt: number };
type Claimed = { transaction: string; finger: number; capturedAt: number };

/** A scanner's clock may differ from ours by this much. */
const clockToleranceMs = 2_000;

/**
 * Every capture is compared with what was asked: the same transaction and finger, and taken after the question, so
 * that no stored or foreign image can stand in for a living finger.
 */
export const answersRequest = (asked: Asked, claimed: Claimed, now: number): boolean =>
  claimed.transaction === asked.transaction &&
  claimed.finger === asked.finger &&
  claimed.capturedAt >= asked.askedAt - clockToleranceMs &&
  claimed.capturedAt <= now + clockToleranceMs;
