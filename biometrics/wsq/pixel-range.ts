const { fround } = Math;

/** The shift and scale that bring pixels to ±128 around their mean. */
export type PixelRange = { shift: number; scale: number };

/** Pixels as a float plane of ±128 around their mean (IAFIS-IC-0110 v3.1). */
export function toPlane(pixels: Uint8Array): { plane: Float32Array; range: PixelRange } {
  let sum = 0;
  let lowest = 255;
  let highest = 0;
  for (const pixel of pixels) {
    sum += pixel;
    if (pixel < lowest) lowest = pixel;
    if (pixel > highest) highest = pixel;
  }
  const shift = fround(fround(sum) / fround(pixels.length));
  const scale = fround(Math.max(fround(shift - lowest), fround(highest - shift)) / 128);
  const plane = new Float32Array(pixels.length);
  // A picture of one grey has no scale and nothing to code.
  if (scale === 0) return { plane, range: { shift, scale } };
  for (let at = 0; at < plane.length; at++) plane[at] = fround((pixels[at] ?? 0) - shift) / scale;
  return { plane, range: { shift, scale } };
}

/** Back to pixels: rounded half up and clipped. */
export function toPixels(plane: Float32Array, { shift, scale }: PixelRange): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(plane.length);
  for (let at = 0; at < plane.length; at++) {
    const value = fround(fround(fround((plane[at] ?? 0) * scale) + shift) + 0.5);
    pixels[at] = Math.max(0, Math.min(255, value));
  }
  return pixels;
}
