import type { FaceAnalyser } from '../../../../biometrics/face/face-analyser.ts';
import type { Clock } from '../../../../domain/clock.ts';
import { type Guidance, guide, noGuidance, shutter } from '../../../../domain/photo/guidance/guidance.ts';
import type { PhotoRules } from '../../../../domain/photo/guidance/rules.ts';
import type { PhotoReason } from '../../../../domain/photo/reason.ts';
import { wait } from '../../../../drivers/wait.ts';

export type LiveDeps = {
  clock: Clock;
  rules: PhotoRules;
  analyser: Pick<FaceAnalyser, 'look'>;
  /** An earlier try on this page saw several people: the record of the picture tells it all the same. */
  severalPeople: boolean;
  /** The next frame; null while there is none, or the picture stands still. */
  grab: () => Promise<ImageBitmap | null>;
  onGuidance: (guidance: Guidance, now: number) => void;
};

/** Between two frames the screen may breathe; the look itself is in a worker. */
const pauseMs = 4;

/**
 * Looks at frame after frame and tells what to ask of the person, until the shutter fires. `seen` is what the last
 * frame showed. Null when `signal` ended it; rejects when the control is lost. One frame at a time; none outlives its analysis.
 */
export async function guideLive(
  { clock, rules, analyser, severalPeople, grab, onGuidance }: LiveDeps,
  signal: AbortSignal,
): Promise<{ timeOut: boolean; severalPeople: boolean; seen: readonly PhotoReason[] } | null> {
  let guidance: Guidance = { ...noGuidance, severalPeople };
  let seen: readonly PhotoReason[] = [];
  for (;;) {
    const frame = await grab();
    if (signal.aborted) {
      frame?.close();
      return null;
    }
    // The frame's own time: how long its look takes is not how long something lasts.
    const now = clock.now();
    const sight = frame && (await analyser.look(frame));
    if (signal.aborted) return null;
    // A picture that stands still does not show that all is still right.
    guidance = sight
      ? guide(guidance, sight, now, rules)
      : { ...guidance, cleanSince: null, mandatorySince: null };
    seen = sight?.reasons ?? seen;
    if (sight) onGuidance(guidance, now);
    const fires = shutter(guidance, now, rules);
    if (fires !== 'wait')
      return { timeOut: fires === 'time-out', severalPeople: guidance.severalPeople, seen };
    await wait(clock, pauseMs, signal);
  }
}
