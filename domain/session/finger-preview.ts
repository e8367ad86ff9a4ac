import { z } from 'zod';

/** The live print on the screen: 8-bit grey, row by row; null when no finger is on the glass. Never kept. */
export const fingerPreview = z
  .strictObject({
    width: z.number().int().min(1).max(800),
    height: z.number().int().min(1).max(800),
    pixels: z.instanceof(Uint8Array),
  })
  .refine(({ width, height, pixels }) => pixels.length === width * height)
  .nullable();
export type FingerPreview = z.infer<typeof fingerPreview>;
