/** Red, green, blue and opacity of each pixel, row by row, 0–255 (as `ImageData` has them). */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };

/** sRGB value of the 18 % grey of a grey card: 255 × (1.055 × 0.18^(1/2.4) − 0.055). */
export const greyCardLuma = 118;
const luma = (data: Uint8ClampedArray, i: number): number =>
  0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0);

/**
 * How sharp the edges are: the variance of the Laplacian (Pech-Pacheco et al., ICPR 2000). It has no unit and grows
 * with focus; compare it only with the same chart at the same place.
 */
export function focusMeasure({ width, height, data }: Pixels): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = luma(data, i * 4);
  const at = (x: number, y: number) => grey[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const value = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += value;
      squares += value * value;
      count += 1;
    }
  grey.fill(0);
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** What a grey card tells: its brightness 0–255, and by how much of it the strongest colour differs, in per cent. */
export function greyCard({ data }: Pixels): { luma: number; castPercent: number } {
  const sums = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4)
    for (const channel of [0, 1, 2] as const) sums[channel] = (sums[channel] ?? 0) + (data[i + channel] ?? 0);
  const pixels = data.length / 4;
  if (pixels === 0) return { luma: 0, castPercent: 0 };
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / pixels);
  const mean = (red + green + blue) / 3;
  const cast = Math.max(...[red, green, blue].map((value) => Math.abs(value - mean)));
  return {
    luma: 0.299 * red + 0.587 * green + 0.114 * blue,
    castPercent: mean === 0 ? 0 : (cast / mean) * 100,
  };
}

/** The photo that is kept, and the distance between the eyes in it (TR-03121-3.2 §5.1.2). */
const photo = { width: 1244, height: 1600, eyeDistance: 300 };

/** Pixels between the eyes when the photo's frame is as large as this picture allows; 300 are needed. */
export const reachableEyeDistance = (width: number, height: number): number =>
  Math.floor((Math.min(width, (height * photo.width) / photo.height) * photo.eyeDistance) / photo.width);
