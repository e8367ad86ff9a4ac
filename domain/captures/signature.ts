import { z } from 'zod';

/** One pen-down … pen-up movement: x, y in millimetres on the pad, t in ms since the first point. */
export const stroke = z
  .array(z.strictObject({ x: z.number(), y: z.number(), t: z.number().min(0) }))
  .min(1)
  .max(4000);
export const signatureStrokes = z.strictObject({
  widthMm: z.number().min(1).max(500),
  heightMm: z.number().min(1).max(500),
  strokes: z.array(stroke).min(1).max(200),
});
export type SignatureStrokes = z.infer<typeof signatureStrokes>;

/** XhD 1.6.1: JPEG of 900×132 for the ID card (since 2 August 2021), 630×188 for the passport. */
export const signatureSizes = {
  'id-card': { width: 900, height: 132 },
  passport: { width: 630, height: 188 },
} as const;
