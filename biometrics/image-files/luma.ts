/** Grey of a colour (ITU-R BT.601), as grey as it was where all three are equal. */
const luma = (red: number, green: number, blue: number) =>
  Math.round((299 * red + 587 * green + 114 * blue) / 1000);

/**
 * Greys of pixels with one sample (grey), two (grey, alpha), three (red, green, blue) or four (with alpha). What is
 * transparent shows white, as paper would.
 */
export function toGrey(samples: ArrayLike<number>, channels: number): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(samples.length / channels);
  const sample = (at: number) => samples[at] ?? 0;
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = pixel * channels;
    const value = channels < 3 ? sample(at) : luma(sample(at), sample(at + 1), sample(at + 2));
    const opacity = channels % 2 === 1 ? 1 : sample(at + channels - 1) / 255;
    grey[pixel] = Math.round(255 + (value - 255) * opacity);
  }
  return grey;
}
