/** Peak signal-to-noise ratio of two 8-bit images of one size, in dB; infinite where they are equal. */
export function peakSignalToNoise(original: Uint8Array, other: Uint8Array): number {
  let squares = 0;
  for (const [at, value] of original.entries()) squares += (value - (other[at] ?? 0)) ** 2;
  return 10 * Math.log10((255 * 255 * original.length) / squares);
}
