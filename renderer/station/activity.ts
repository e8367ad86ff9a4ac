import { call } from './client.ts';
import { useMirror } from './store.ts';

const throttleMs = 3000;

/** Tells the station of every touch and key, at most every three seconds, so that it knows somebody is there. */
export function watchActivity(): void {
  let lastTold = Number.NEGATIVE_INFINITY;
  const tell = (event: Event) => {
    const state = useMirror.getState().snapshot?.session.state;
    if (state === 'attract' || state === 'out-of-service' || state === undefined) return;
    if (event.timeStamp - lastTold < throttleMs) return;
    lastTold = event.timeStamp;
    void call('session.touch', null);
  };
  for (const kind of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(kind, tell, { capture: true, passive: true });
  }
}
