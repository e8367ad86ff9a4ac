/** An 8-bit grey image, row by row, 0 = black ridge; resolution is whatever the caller says (mostly 500 ppi). */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** A blank (white or given grey) image. */
export function filledImage(width: number, height: number, value = 255): GreyImage {
  return { width, height, pixels: new Uint8Array(width * height).fill(value) };
}

/** Copies a rectangle that lies inside the image. */
export function cropImage(
  image: GreyImage,
  left: number,
  top: number,
  width: number,
  height: number,
): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width + left;
    pixels.set(image.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels };
}
