/**
 * Averages a picture over `across` pixels to both sides and `down` pixels up and down; 0 leaves a direction alone.
 * Beyond the edge lies the edge.
 */
export function smear(picture: Float32Array, width: number, across: number, down: number): Float32Array {
  const height = picture.length / width;
  return box(box(picture, width, height, across, 1, 0), width, height, down, 0, 1);
}

function box(
  picture: Float32Array,
  width: number,
  height: number,
  radius: number,
  stepX: number,
  stepY: number,
): Float32Array {
  if (radius === 0) return picture;
  return picture.map((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    let sum = 0;
    for (let k = -radius; k <= radius; k++) {
      const atX = Math.min(width - 1, Math.max(0, x + k * stepX));
      const atY = Math.min(height - 1, Math.max(0, y + k * stepY));
      sum += picture[atY * width + atX] ?? 0;
    }
    return sum / (2 * radius + 1);
  });
}
