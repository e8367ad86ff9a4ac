/** One level of the 9/7 wavelet along lines of `count` values `step` apart: low half first, then high half. */
function transformLines(
  data: Float32Array,
  lines: number,
  lineStep: number,
  count: number,
  step: number,
): void {
  const line = new Float32Array(count);
  const at = (i: number) => line[i < 0 ? -i : i >= count ? 2 * count - 2 - i : i] ?? 0;
  for (let l = 0; l < lines; l++) {
    const start = l * lineStep;
    for (let i = 0; i < count; i++) line[i] = data[start + i * step] ?? 0;
    for (const [first, weight] of [
      [1, -1.586134342],
      [0, -0.05298011854],
      [1, 0.8829110762],
      [0, 0.4435068522],
    ] as const)
      for (let i = first; i < count; i += 2) line[i] = at(i) + weight * (at(i - 1) + at(i + 1));
    const half = Math.ceil(count / 2);
    for (let i = 0; i < count; i++) data[start + (i % 2 === 0 ? i / 2 : half + (i - 1) / 2) * step] = at(i);
  }
}

/** Plain five-level 9/7 wavelet transform of an image: the yardstick of what touches every pixel a few times. */
export function waveletTransform(pixels: Uint8Array, width: number, height: number): Float32Array {
  const data = new Float32Array(pixels);
  for (let level = 0, w = width, h = height; level < 5; level++, w = Math.ceil(w / 2), h = Math.ceil(h / 2)) {
    transformLines(data, h, width, w, 1);
    transformLines(data, w, 1, h, width);
  }
  return data;
}
