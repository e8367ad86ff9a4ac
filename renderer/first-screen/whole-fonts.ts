const weights = [400, 500, 600, 700];

/**
 * Until the screen's letters are there, so that no page is drawn with a substitute first; the start page is, with the few
 * of its own (scripts/support/fonts-within.ts). One that cannot be read keeps nobody waiting.
 */
export async function wholeFonts(): Promise<void> {
  await Promise.allSettled(weights.map((weight) => document.fonts.load(`${weight} 1em "Fira Sans"`)));
}
