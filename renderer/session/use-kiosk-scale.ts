import { type RefObject, useLayoutEffect } from 'react';
import { applyScale, kioskScale } from './kiosk-scale.ts';

/** Keeps the document's root font size and layout to the terminal's part of the window. */
export function useKioskScale(
  terminal: RefObject<HTMLElement | null>,
  millimetresPerPixel: number | undefined,
): void {
  useLayoutEffect(() => {
    if (!terminal.current || millimetresPerPixel === undefined) return;
    const element = terminal.current;
    const observer = new ResizeObserver(() =>
      applyScale(kioskScale(element.clientWidth, element.clientHeight, millimetresPerPixel)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [terminal, millimetresPerPixel]);
}
