import type { FingerHint } from '../captures/finger-attempt.ts';
import type { Glance } from './contact.ts';

/** Frames in a row that must qualify before the picture is taken. */
const qualifiedFrames = 3;
/** However poor the frames are, the best is judged after this time on the glass (capture ≤ 5 s, TR-03121-3.2 §4.8). */
const holdLimitMs = 4_000;
/** A weakness is told when it has lasted this long, so that the words don't flicker. */
const hintAfterMs = 400;

/** The automatic trigger: what the frames of one press have shown so far. Times in ms of the injected clock. */
export type Trigger = {
  contactSince: number | null;
  inARow: number;
  hint: FingerHint;
  hintSince: number;
  /** The hint that has lasted. */
  shown: FingerHint;
  bars: number;
  /** The frames suffice: take the best. */
  satisfied: boolean;
};

export const newTrigger: Trigger = {
  contactSince: null,
  inARow: 0,
  hint: 'none',
  hintSince: 0,
  shown: 'none',
  bars: 0,
  satisfied: false,
};

/** The trigger after one more frame. */
export function onFrame(trigger: Trigger, seen: Glance, now: number): Trigger {
  if (!seen.present) return { ...newTrigger, satisfied: trigger.satisfied };
  const contactSince = trigger.contactSince ?? now;
  const inARow = seen.qualified ? trigger.inARow + 1 : 0;
  const hintSince = seen.hint === trigger.hint && trigger.contactSince !== null ? trigger.hintSince : now;
  const lasted = now - hintSince >= hintAfterMs;
  return {
    contactSince,
    inARow,
    hint: seen.hint,
    hintSince,
    shown: lasted ? seen.hint : trigger.shown,
    bars: seen.bars,
    satisfied: trigger.satisfied || inARow >= qualifiedFrames || now - contactSince >= holdLimitMs,
  };
}

/** Of two frames of a press the better one; `-1` when it is the first. A qualified frame beats any other. */
export const compareFrames = (a: Glance, b: Glance): number =>
  Number(b.qualified) - Number(a.qualified) || b.bars - a.bars;
