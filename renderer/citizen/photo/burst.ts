import { useEffect, useRef, useState } from 'react';
import type { Camera } from '../../../drivers/camera/port.ts';

const countdownFrom = 3;
const secondMs = 1000;
const stillsPerBurst = 3;

export type Burst =
  | { state: 'idle' }
  | { state: 'counting'; secondsLeft: number }
  | { state: 'shooting' }
  | { state: 'taken'; stills: readonly ImageBitmap[] }
  | { state: 'failed'; code: string };

/** 3-2-1 and then three stills; gives every bitmap back as soon as it is not needed. */
export function useBurst(): { burst: Burst; start: (camera: Camera) => void; discard: () => void } {
  const [burst, setBurst] = useState<Burst>({ state: 'idle' });
  const running = useRef(new AbortController());
  const kept = useRef<ImageBitmap[]>([]);

  const discard = () => {
    running.current.abort();
    running.current = new AbortController();
    for (const still of kept.current.splice(0)) still.close();
    setBurst({ state: 'idle' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page is left
  useEffect(() => discard, []);

  const shoot = async (camera: Camera, signal: AbortSignal) => {
    setBurst({ state: 'shooting' });
    const stills: ImageBitmap[] = [];
    while (stills.length < stillsPerBurst) {
      const still = await camera.captureStill(signal);
      if (still.ok && !signal.aborted) {
        stills.push(still.value);
        continue;
      }
      for (const taken of stills) taken.close();
      if (still.ok) still.value.close();
      if (!signal.aborted) setBurst({ state: 'failed', code: still.ok ? 'cancelled' : still.failure.code });
      return;
    }
    kept.current = stills;
    setBurst({ state: 'taken', stills });
  };

  const start = (camera: Camera) => {
    discard();
    const { signal } = running.current;
    const count = (secondsLeft: number) => {
      if (signal.aborted) return;
      if (secondsLeft === 0) return void shoot(camera, signal);
      setBurst({ state: 'counting', secondsLeft });
      setTimeout(() => count(secondsLeft - 1), secondMs);
    };
    count(countdownFrom);
  };

  return { burst, start, discard };
}
