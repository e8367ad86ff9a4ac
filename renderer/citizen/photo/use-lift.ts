import { useEffect } from 'react';
import type { PhotoHint } from '../../../domain/photo/guidance/hint.ts';
import { call } from '../../station/client.ts';

/** Who moves on the word alone needs no lift; and the lift needs its time before it is asked again. */
const patienceMs = 1_200;

/** Where the camera has to go so that the person need not: a face that should come up is below the camera. */
const towards = { up: 'down', down: 'up' } as const;

/** Lets the lift, where there is one, follow a face that is too high or too low. */
export function useLift(hint: PhotoHint | null): void {
  useEffect(() => {
    if (hint !== 'up' && hint !== 'down') return;
    const timer = setInterval(() => void call('camera.nudge', { direction: towards[hint] }), patienceMs);
    return () => clearInterval(timer);
  }, [hint]);
}
