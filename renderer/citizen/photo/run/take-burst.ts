import type { FaceAnalyser, JudgeFailure } from '../../../../biometrics/face/face-analyser.ts';
import { bestOf } from '../../../../domain/photo/best-of.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import type { CameraPad } from '../../../../drivers/camera/pad.ts';
import type { Camera, CameraFailureCode } from '../../../../drivers/camera/port.ts';
import { discard, type Shot } from './shot.ts';

export type BurstDeps = {
  camera: Pick<Camera, 'captureStill'>;
  analyser: Pick<FaceAnalyser, 'judge'>;
  pad: CameraPad;
  onJudging: () => void;
};

export type BurstFailure =
  | { code: 'camera'; camera: CameraFailureCode }
  /** None of the stills could be judged at all, and why the last one could not. */
  | { code: 'unusable'; judge: JudgeFailure['code'] };

/**
 * A burst of stills, each judged; returns the best ones, more than one when they tie (TR-03121-3.2 §3.1: then the
 * person chooses). All others are gone when this returns, whatever happened.
 */
export async function takeBurst(
  { camera, analyser, pad, onJudging }: BurstDeps,
  count: number,
  signal: AbortSignal,
): Promise<Result<readonly Shot[], BurstFailure>> {
  const stills: ImageBitmap[] = [];
  const shots: Shot[] = [];
  let best: readonly Shot[] = [];
  try {
    while (stills.length < count) {
      const still = await camera.captureStill(signal);
      if (!still.ok) return fail({ code: 'camera', camera: still.failure.code });
      stills.push(still.value);
    }
    onJudging();
    let unusable: JudgeFailure['code'] = 'no-face';
    while (!signal.aborted) {
      const still = stills.shift();
      if (!still) break;
      // The analyser takes the still away, so attack detection comes first.
      const attack = await pad.assess(still);
      const judged = await analyser.judge(still);
      if (judged.ok) shots.push({ ...judged.value, pad: attack });
      else unusable = judged.failure.code;
    }
    if (signal.aborted) return fail({ code: 'camera', camera: 'cancelled' });
    if (shots.length === 0) return fail({ code: 'unusable', judge: unusable });
    best = bestOf(shots);
    return ok(best);
  } finally {
    for (const still of stills) still.close();
    discard(shots.filter((shot) => !best.includes(shot)));
  }
}
