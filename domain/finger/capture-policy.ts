import type { FingerAttempt } from '../captures/finger-attempt.ts';
import {
  type FingerCode,
  type FingerOutcome,
  fingerCodes,
  fingerOrder,
  leftToCounter,
} from '../captures/fingerprint.ts';
import type { CounterReason } from '../captures/photo.ts';

/** TR-03121-3.2 chapters 4.8 and 4.9: up to three attempts for a finger; the second clash ends the capture. */
export const attemptsPerFinger = 3;
const clashesAllowed = 1;

/** What holds during one capture of a person's fingers. */
export type CaptureFacts = { scannerId: string; ppi: number; timeoutMs: number };

/**
 * Where the capture stands. `pressing`: the finger is awaited or judged. `explaining`: both prints were of one finger,
 * the person reads why everything starts anew. `ended`: every finger has its outcome.
 */
export type CaptureState = {
  phase: 'pressing' | 'explaining' | 'ended';
  finger: FingerCode;
  /** Presses of this finger since it was first asked for, or since the restart. */
  presses: number;
  /** Index of this finger's best attempt whose image is still there. */
  best: number | null;
  /** Of both fingers, the ones before a restart included. */
  attempts: Record<FingerCode, readonly FingerAttempt[]>;
  clashes: number;
  outcomes: readonly FingerOutcome[];
};

export type CaptureEvent =
  | { kind: 'pressed'; attempt: FingerAttempt }
  /** The finger's time is over. */
  | { kind: 'timed-out' }
  /** The scanner is gone. */
  | { kind: 'lost' }
  /** The person has read why it starts anew. */
  | { kind: 'understood' };

export const firstState: CaptureState = {
  phase: 'pressing',
  finger: fingerCodes.rightIndex,
  presses: 0,
  best: null,
  attempts: { 2: [], 7: [] },
  clashes: 0,
  outcomes: [],
};

/** The state after an event; events that mean nothing in a phase leave it as it is. */
export function afterEvent(state: CaptureState, event: CaptureEvent, facts: CaptureFacts): CaptureState {
  if (state.phase === 'explaining')
    return event.kind === 'understood' ? { ...state, phase: 'pressing' } : state;
  if (state.phase === 'ended') return state;
  switch (event.kind) {
    case 'pressed':
      return afterPress(state, event.attempt, facts);
    case 'timed-out':
      return state.best === null
        ? toCounter(state, 'timed-out', facts)
        : capture(state, state.best, false, facts);
    case 'lost':
      return allToCounter(state, 'device-missing', facts);
    case 'understood':
      return state;
  }
}

function afterPress(state: CaptureState, attempt: FingerAttempt, facts: CaptureFacts): CaptureState {
  if (attempt.result === 'clash') return afterClash(withAttempt(state, attempt), facts);
  const index = state.attempts[state.finger].length;
  const tried = withAttempt(state, attempt);
  if (attempt.result === 'sufficient') return capture(tried, index, true, facts);
  const next = { ...tried, best: better(tried, index) };
  if (next.presses < attemptsPerFinger) return next;
  return toCounter(next, next.best === null ? 'tries-used-up' : 'quality', facts);
}

/** The first clash discards both prints and starts anew; the second leaves both fingers to the counter. */
function afterClash(state: CaptureState, facts: CaptureFacts): CaptureState {
  const restarted = { ...state, clashes: state.clashes + 1, outcomes: [], best: null, presses: 0 };
  const right = { ...restarted, finger: fingerCodes.rightIndex };
  return restarted.clashes > clashesAllowed
    ? allToCounter(right, 'same-finger', facts)
    : { ...right, phase: 'explaining' };
}

const withAttempt = (state: CaptureState, attempt: FingerAttempt): CaptureState => ({
  ...state,
  presses: state.presses + 1,
  attempts: { ...state.attempts, [state.finger]: [...state.attempts[state.finger], attempt] },
});

/** The best attempt with an image; of equal ones the later. */
function better({ attempts, finger, best }: CaptureState, index: number): number | null {
  const quality = (i: number) => {
    const attempt = attempts[finger][i];
    return attempt?.result === 'insufficient' ? (attempt.quality?.value ?? null) : null;
  };
  const newer = quality(index);
  if (newer === null) return best;
  return best === null || newer >= (quality(best) ?? 0) ? index : best;
}

function capture(state: CaptureState, kept: number, sufficient: boolean, facts: CaptureFacts): CaptureState {
  const attempt = state.attempts[state.finger][kept];
  if (!attempt) throw new RangeError('the kept attempt does not exist');
  return withOutcome(state, {
    state: 'captured',
    finger: state.finger,
    capturedAt: attempt.at,
    ...facts,
    kept,
    sufficient,
    attempts: [...state.attempts[state.finger]],
  });
}

const toCounter = (state: CaptureState, reason: CounterReason, { timeoutMs }: CaptureFacts): CaptureState =>
  withOutcome(state, {
    state: 'counter',
    finger: state.finger,
    reason,
    timeoutMs,
    attempts: [...state.attempts[state.finger]],
  });

function allToCounter(state: CaptureState, reason: CounterReason, facts: CaptureFacts): CaptureState {
  const next = toCounter(state, reason, facts);
  return next.phase === 'ended' ? next : allToCounter(next, reason, facts);
}

function withOutcome(state: CaptureState, outcome: FingerOutcome): CaptureState {
  const outcomes = [...state.outcomes, outcome];
  const next = fingerOrder.find((finger) => !outcomes.some((done) => done.finger === finger));
  return next === undefined
    ? { ...state, outcomes, best: null, phase: 'ended' }
    : { ...state, outcomes, best: null, presses: 0, finger: next };
}

/** Both fingers were the same one twice: the clerk is warned. */
export const clashed = (outcomes: readonly FingerOutcome[]): boolean =>
  outcomes.some((outcome) => outcome.attempts.some((attempt) => attempt.result === 'clash'));

/** The capture ended because of the second clash: it is the counter's now and not begun once more. */
export const endedByClash = (outcomes: readonly FingerOutcome[]): boolean =>
  outcomes.some((outcome) => outcome.state === 'counter' && outcome.reason === 'same-finger');

/** Any finger is left to the counter. */
export const anyLeft = (outcomes: readonly FingerOutcome[]): boolean => outcomes.some(leftToCounter);
