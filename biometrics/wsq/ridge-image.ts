/**
 * A picture like a print: ridges of about nine pixels that bend, with noise, the same for the same seed. For tests and
 * benchmarks where no sample may be assumed.
 */
export function ridgeImage(width: number, height: number, seed = 1) {
  const pixels = new Uint8Array(width * height);
  let state = seed;
  let at = 0;
  // Row by row instead of dividing the index: with the division Node 24.21 now and then gave back the width of
  // another call (seen in one run of eight of the codec's tests, never without it).
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bend = 6 * Math.sin((x + seed * 31) / 47) + 9 * Math.cos(y / 61);
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      pixels[at++] = 128 + 95 * Math.sin(((x + y + bend * 3) * 2 * Math.PI) / 13) + 24 * (state / 2 ** 32);
    }
  return { width, height, ppi: 500, pixels };
}
