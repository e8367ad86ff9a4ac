/** Invented ridges as the small sensors of the ZFM family send them: 256 × 288, two pixels a byte. */
export function packedFinger(): Uint8Array {
  const packed = new Uint8Array((256 * 288) / 2);
  const grey = (x: number, y: number) => Math.round(7.5 + 7.5 * Math.sin(Math.hypot(x - 128, y - 400) / 1.5));
  for (let at = 0; at < packed.length; at++) {
    const [x, y] = [(at * 2) % 256, Math.floor((at * 2) / 256)];
    packed[at] = (grey(x, y) << 4) | grey(x + 1, y);
  }
  return packed;
}
