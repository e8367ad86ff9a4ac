import type { SignatureStrokes } from '../../../domain/captures/signature.ts';

type PadStroke = { points: readonly { x: number; y: number; time: number }[] };

/** What the pad recorded (CSS pixels, wall-clock ms) as millimetres on the glass and ms since the first point. */
export function strokesInMillimetres(
  drawn: readonly PadStroke[],
  size: { width: number; height: number },
  millimetresPerPixel: number,
): SignatureStrokes {
  const began = drawn[0]?.points[0]?.time ?? 0;
  const millimetres = (pixels: number) => Math.round(pixels * millimetresPerPixel * 1000) / 1000;
  return {
    widthMm: millimetres(size.width),
    heightMm: millimetres(size.height),
    strokes: drawn.map(({ points }) =>
      points.map(({ x, y, time }) => ({
        x: millimetres(x),
        y: millimetres(y),
        t: Math.max(0, time - began),
      })),
    ),
  };
}
