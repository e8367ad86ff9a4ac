import { useEffect } from 'react';
import { ScanLine } from '../../drivers/code-reader/scan-line.ts';
import { call } from './client.ts';
import { useMirror } from './store.ts';

/** A reader types faster than any person; a slower key begins anew. */
const fastestPersonMs = 60;

/**
 * A code reader that types ("keyboard wedge"), where one is configured: what it types is counted and forgotten, and
 * only "a photographer's code" reaches the station. The characters themselves go where typing goes: on the photo
 * page, where the code is wanted, nothing can be typed into.
 */
export function useKeyboardReader(): void {
  const used = useMirror((state) =>
    state.snapshot?.terminal.devices.some(
      ({ kind, driver }) => kind === 'code-reader' && driver === 'keyboard',
    ),
  );
  useEffect(() => {
    if (used !== true) return;
    const line = new ScanLine();
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.key.length > 1 && event.key !== 'Enter') return;
      if (event.timeStamp - last > fastestPersonMs) line.reset();
      last = event.timeStamp;
      if (!line.take(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      void call('photo.code', null);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [used]);
}
