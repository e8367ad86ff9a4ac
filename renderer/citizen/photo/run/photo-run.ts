import type { JudgeFailure } from '../../../../biometrics/face/face-analyser.ts';
import type { PhotoFlag } from '../../../../domain/captures/photo.ts';
import type { PhotoReason } from '../../../../domain/photo/reason.ts';
import type { CameraFailureCode } from '../../../../drivers/camera/port.ts';
import { guideLive, type LiveDeps } from './guide-live.ts';
import { discard, type Shot } from './shot.ts';
import { type BurstDeps, takeBurst } from './take-burst.ts';

export type RunDeps = LiveDeps &
  BurstDeps & {
    /** Counts one try; false when the session has none left. `last`: this was the last one. */
    countTry: () => Promise<{ granted: boolean; last: boolean }>;
    onShooting: () => void;
  };

export type RunOutcome =
  /** The best shots; without a flag of release the control accepts them. */
  | { kind: 'shots'; shots: readonly Shot[]; flags: readonly PhotoFlag[] }
  /** No picture that may be used, and why. */
  | { kind: 'refused'; reasons: readonly PhotoReason[] }
  | { kind: 'no-tries' }
  | { kind: 'camera'; code: CameraFailureCode };

/**
 * One try: guides until the shutter fires, takes a burst, judges it. A picture that the control does not accept is
 * released all the same, and flagged, when the time is over or this was the last try. Null when `signal` ended it; rejects when
 * the control is lost.
 */
export async function runPhoto(deps: RunDeps, signal: AbortSignal): Promise<RunOutcome | null> {
  const guided = await guideLive(deps, signal);
  if (!guided) return null;
  deps.onShooting();
  const { granted, last } = await deps.countTry();
  if (!granted) return { kind: 'no-tries' };
  const burst = await takeBurst(deps, deps.rules.stillsPerTry, signal);
  if (signal.aborted) {
    if (burst.ok) discard(burst.value);
    return null;
  }
  if (!burst.ok) {
    const { failure } = burst;
    if (failure.code === 'camera') return { kind: 'camera', code: failure.camera };
    return { kind: 'refused', reasons: reasonsFor(failure.judge, guided.seen) };
  }
  const shots = burst.value;
  const accepted = shots.every(({ report }) => report.verdict === 'ok');
  const flags: PhotoFlag[] = guided.severalPeople ? ['several-people-detected'] : [];
  if (!accepted && guided.timeOut) flags.push('released-after-time-out');
  else if (!accepted && last) flags.push('released-after-last-try');
  else if (!accepted) return refuse(shots);
  return { kind: 'shots', shots, flags };
}

function refuse(shots: readonly Shot[]): RunOutcome {
  const reasons = [...new Set(shots.flatMap(({ report }) => report.reasons))];
  discard(shots);
  return { kind: 'refused', reasons };
}

/** A still that could not even be cut: what was wrong in the live picture says more than the bare code. */
function reasonsFor(code: JudgeFailure['code'], seen: readonly PhotoReason[]): readonly PhotoReason[] {
  if (code !== 'outside') return [code];
  return seen.length > 0 ? seen : ['too-near'];
}
