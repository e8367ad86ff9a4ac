import { useEffect } from 'react';
import { call } from '../station/client.ts';

const throttleMs = 30_000;

/** Tells the station of touches and keys, at most every half minute: its half hour begins anew. */
export function useSignsOfLife(): void {
  useEffect(() => {
    let lastTold = Number.NEGATIVE_INFINITY;
    const tell = ({ timeStamp }: Event) => {
      if (timeStamp - lastTold < throttleMs) return;
      lastTold = timeStamp;
      void call('technician.touch', null);
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell, { capture: true });
    };
  }, []);
}
