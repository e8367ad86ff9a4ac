import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { tapped } from './tap-gesture.ts';

/** Whether the PIN pad is asked for. */
export const usePinPad = create<{ shown: boolean }>(() => ({ shown: false }));

/**
 * The technician's hidden door on pages where nobody is served: five taps on the authority's name, or Ctrl+Shift+T.
 * Nothing shows that it is there.
 */
export function useHiddenDoor(): { onPointerDown: (event: { timeStamp: number }) => void } {
  const run = useRef<number[]>([]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.shiftKey || event.code !== 'KeyT') return;
      event.preventDefault();
      usePinPad.setState({ shown: true });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return {
    onPointerDown: ({ timeStamp }) => {
      const next = tapped(run.current, timeStamp);
      run.current = next.run;
      if (next.open) usePinPad.setState({ shown: true });
    },
  };
}
