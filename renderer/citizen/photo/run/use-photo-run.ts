import { useCallback, useEffect, useRef, useState } from 'react';
import type { FaceAnalyser } from '../../../../biometrics/face/face-analyser.ts';
import { SteerableClock } from '../../../../domain/clock.ts';
import { holdProgress, secondsLeft } from '../../../../domain/photo/guidance/guidance.ts';
import type { PhotoHint } from '../../../../domain/photo/guidance/hint.ts';
import { rulesFor } from '../../../../domain/photo/guidance/rules.ts';
import type { Camera } from '../../../../drivers/camera/port.ts';
import { cameraPad } from '../../../camera/camera-provider.ts';
import { FreshFrames } from '../../../camera/fresh-frames.ts';
import { openFaceAnalyser } from '../../../face-analyser/open-face-analyser.ts';
import { useAge } from '../../../station/age.ts';
import { call } from '../../../station/client.ts';
import { useMirror, useTerminal } from '../../../station/store.ts';
import { today } from '../../../station/today.ts';
import { type RunOutcome, runPhoto } from './photo-run.ts';
import { discard } from './shot.ts';

export type PhotoRun =
  | { state: 'idle' }
  /** The control gets ready. */
  | { state: 'starting' }
  | { state: 'guiding'; hint: PhotoHint | null; progress: number; secondsLeft: number | null }
  | { state: 'shooting' | 'judging' }
  | { state: 'over'; outcome: RunOutcome }
  /** The control itself does not work: then no picture can be taken here. */
  | { state: 'broken' };

const clock = new SteerableClock();
const noOutcome = (): RunOutcome | null => null;

/** One use of the tries that the station counts. */
async function countTry(): Promise<{ granted: boolean; last: boolean }> {
  const granted = (await call('photo.try', null)).ok;
  const snapshot = useMirror.getState().snapshot;
  const used = snapshot?.session.photoTries ?? 0;
  return { granted, last: used >= (snapshot?.terminal.photoRules.tries ?? 0) };
}

const openControl = ({ stillWidth }: Camera, age: number | null): Promise<FaceAnalyser> =>
  openFaceAnalyser({
    day: today(),
    age,
    stillWidth,
    overrides: useMirror.getState().snapshot?.terminal.photoChecks ?? [],
  });

/**
 * The photo's control from when the camera is there, and one run at a time. Leaving the page, or a new run, ends the
 * old one and overwrites every picture it made.
 */
export function usePhotoRun(camera: Camera | null) {
  const age = useAge();
  const usual = useTerminal((terminal) => terminal.photoRules);
  const rules = rulesFor(usual, age);
  const [run, setRun] = useState<PhotoRun>({ state: 'idle' });
  const video = useRef<HTMLVideoElement>(null);
  const analyser = useRef<Promise<FaceAnalyser> | null>(null);
  const severalPeople = useRef(false);
  const current = useRef({ running: new AbortController(), outcome: noOutcome() });

  const reset = useCallback(() => {
    const { running, outcome } = current.current;
    running.abort();
    if (outcome?.kind === 'shots') discard(outcome.shots);
    current.current = { running: new AbortController(), outcome: null };
    setRun({ state: 'idle' });
  }, []);

  const closeAnalyser = useCallback(() => {
    void analyser.current?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    analyser.current = null;
  }, []);

  // Loading the models takes a moment: it begins before anybody presses the button.
  useEffect(() => {
    if (!camera) return;
    const opening = openControl(camera, age);
    opening.catch(() => setRun({ state: 'broken' }));
    analyser.current = opening;
    return () => {
      reset();
      closeAnalyser();
    };
  }, [camera, age, reset, closeAnalyser]);

  const start = async () => {
    if (!camera) return;
    reset();
    const { signal } = current.current.running;
    const show = (next: PhotoRun) => {
      if (!signal.aborted) setRun(next);
    };
    show({ state: 'starting' });
    try {
      analyser.current ??= openControl(camera, age);
      const frames = video.current && new FreshFrames(video.current, clock);
      const outcome = await runPhoto(
        {
          clock,
          rules,
          camera,
          analyser: await analyser.current,
          pad: cameraPad(),
          severalPeople: severalPeople.current,
          grab: async () => (await frames?.next()) ?? null,
          countTry,
          onGuidance: (guidance, now) => {
            const { hint, begun } = guidance;
            camera.hint?.(hint);
            severalPeople.current = guidance.severalPeople;
            if (!begun) return;
            const progress = holdProgress(guidance, now, rules);
            show({ state: 'guiding', hint, progress, secondsLeft: secondsLeft(guidance, now, rules) });
          },
          onShooting: () => show({ state: 'shooting' }),
          onJudging: () => show({ state: 'judging' }),
        },
        signal,
      );
      if (!outcome) return;
      current.current.outcome = outcome;
      if (outcome.kind === 'refused') void call('photo.refused', { reasons: [...outcome.reasons] });
      show({ state: 'over', outcome });
    } catch {
      // The next start opens a new control.
      closeAnalyser();
      show({ state: 'broken' });
    } finally {
      camera.hint?.(null);
    }
  };

  return { run, video, start, reset };
}
