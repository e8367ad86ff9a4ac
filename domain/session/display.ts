import { z } from 'zod';

/** Capital heights of about 3.8, 5.2, 6.7 and 8.8 mm (product anchors §4.2); targets stay 20 mm in all. */
export const textSizes = ['small', 'normal', 'large', 'huge'] as const;
/** At least 10:1 by default; pure black and white; and a soft one for people whom contrast dazzles. */
export const contrasts = ['standard', 'black-on-white', 'white-on-black', 'soft'] as const;

/** How this citizen wants the screen; the next one finds the standard again. */
export const display = z.strictObject({
  textSize: z.enum(textSizes),
  contrast: z.enum(contrasts),
  /** "Ich sitze": everything to touch lies in the lowest 60 cm. */
  seated: z.boolean(),
});
export type Display = z.infer<typeof display>;

export const standardDisplay: Display = { textSize: 'normal', contrast: 'standard', seated: false };

/** Whoever needs another screen than the standard one gets twice the time before the idle warning. */
export const needsMoreTime = (chosen: Display): boolean =>
  chosen.textSize === 'large' ||
  chosen.textSize === 'huge' ||
  chosen.contrast !== 'standard' ||
  chosen.seated;
