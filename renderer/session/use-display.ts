import { useLayoutEffect } from 'react';
import { type Display, standardDisplay } from '../../domain/session/display.ts';

/** Puts the citizen's choices on the document, where the style sheets read them (display.css, contrasts.css). */
export function useDisplay({ textSize, contrast, seated }: Display = standardDisplay): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.textSize = textSize;
    dataset.contrast = contrast;
    if (seated) dataset.seated = '';
    else delete dataset.seated;
  }, [textSize, contrast, seated]);
}
