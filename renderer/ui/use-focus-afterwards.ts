import { useEffect } from 'react';

/**
 * When a dialog has closed and nothing got the focus, the page's heading takes it, and so is read. React Aria gives the
 * focus back to what had it, which is gone where the page went on beneath the dialog: who sees nothing would hear nothing.
 */
export function useFocusAfterwards(): void {
  useEffect(
    () => () => {
      // React Aria gives it back in the next frame, or in the one after.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement === document.body)
            document.querySelector<HTMLElement>('.terminal h1')?.focus({ preventScroll: true });
        }),
      );
    },
    [],
  );
}
