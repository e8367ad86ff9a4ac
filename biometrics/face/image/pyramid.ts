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

/** Every pixel the mean of four; an odd last row or column is dropped. */
export function halve({ width, height, pixels }: FaceImage): FaceImage {
  const columns = width >> 1;
  const rows = height >> 1;
  const out = new Uint8ClampedArray(4 * columns * rows).fill(255);
  const mean = (upper: number, lower: number) =>
    ((pixels[upper] ?? 0) + (pixels[upper + 4] ?? 0) + (pixels[lower] ?? 0) + (pixels[lower + 4] ?? 0) + 2) >>
    2;
  for (let row = 0, to = 0; row < rows; row++) {
    let upper = 8 * row * width;
    let lower = upper + 4 * width;
    for (let column = 0; column < columns; column++, upper += 8, lower += 8, to += 4) {
      out[to] = mean(upper, lower);
      out[to + 1] = mean(upper + 1, lower + 1);
      out[to + 2] = mean(upper + 2, lower + 2);
    }
  }
  return { width: columns, height: rows, pixels: out };
}
