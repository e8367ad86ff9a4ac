/** KERN's controls are 3 rem high, and shall be 20 mm on the glass (product anchors 5.1). */
const controlMm = 20;
const controlRem = 3;
/** The size that the pages are designed for: 1080×1920 at 21.5″ (root 26.9 px), upright or lying. */
const shortSideRem = 40.1;
const longSideRem = 71.3;

export type KioskScale = { layout: 'portrait' | 'landscape'; rootPx: number };

/**
 * The root font size that makes controls 20 mm, or less where the window is smaller than a kiosk's (a laptop), so
 * that a whole page always fits; and the layout that leaves the larger size.
 */
export function kioskScale(width: number, height: number, millimetresPerPixel: number): KioskScale {
  const wanted = controlMm / millimetresPerPixel / controlRem;
  const portrait = Math.min(wanted, width / shortSideRem, height / longSideRem);
  const landscape = Math.min(wanted, width / longSideRem, height / shortSideRem);
  return portrait >= landscape
    ? { layout: 'portrait', rootPx: portrait }
    : { layout: 'landscape', rootPx: landscape };
}

/** Puts a scale on the document, where the style sheets read it. */
export function applyScale({ layout, rootPx }: KioskScale): void {
  document.documentElement.style.setProperty('font-size', `${rootPx}px`);
  document.documentElement.dataset.layout = layout;
}
