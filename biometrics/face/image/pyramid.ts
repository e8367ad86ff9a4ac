import type { FaceImage } from '../face-image.ts';

/**
 * A picture and, made when they are first asked for, its reductions to the half, the quarter and so on: networks look
 * at large regions through small inputs, and every pixel should count without being read each time.
 */
export class Pyramid {
  readonly #levels: FaceImage[];

  constructor(image: FaceImage) {
    this.#levels = [image];
  }

  get width(): number {
    return this.level(0).width;
  }

  get height(): number {
    return this.level(0).height;
  }

  /** Level n is reduced by 2ⁿ. */
  level(n: number): FaceImage {
    const known = this.#levels[n];
    if (known) return known;
    const made = halve(this.level(n - 1));
    this.#levels[n] = made;
    return made;
  }

  /** Overwrites the reductions; the picture is its owner's. */
  erase(): void {
    for (const { pixels } of this.#levels.splice(1)) pixels.fill(0);
  }
}

/** Two of a pixel's four bytes, with room between them for a sum. */
const pair = 0x00ff00ff;
const half = 0x00020002;

/**
 * Every pixel the mean of four; an odd last row or column is dropped. Two channels at a time in one number: this
 * runs over each frame of the preview.
 */
export function halve({ width, height, pixels }: FaceImage): FaceImage {
  const columns = width >> 1;
  const rows = height >> 1;
  const from = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const out = new Uint32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    let at = 2 * row * width;
    for (let column = 0; column < columns; column++, at += 2, to++) {
      const a = from[at] ?? 0;
      const b = from[at + 1] ?? 0;
      const c = from[at + width] ?? 0;
      const d = from[at + width + 1] ?? 0;
      const even = ((a & pair) + (b & pair) + (c & pair) + (d & pair) + half) >>> 2;
      const odd =
        (((a >>> 8) & pair) + ((b >>> 8) & pair) + ((c >>> 8) & pair) + ((d >>> 8) & pair) + half) >>> 2;
      out[to] = (even & pair) | ((odd & pair) << 8);
    }
  }
  return { width: columns, height: rows, pixels: new Uint8ClampedArray(out.buffer) };
}
