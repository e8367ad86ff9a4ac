import type { SignatureStrokes } from '../../../domain/captures/signature.ts';
import { canvasLibrary } from '../../../drivers/on-demand.ts';

const marginShare = 0.06;
/** Pen width on paper; the pad's millimetres keep their proportion. */
const penMm = 0.7;

/** The signature as a JPEG of the given size: black on white, centred, in proportion, never enlarged beyond the pad. */
export async function renderSignature(
  signature: SignatureStrokes,
  size: { width: number; height: number },
): Promise<Buffer> {
  const canvas = canvasLibrary().createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  const points = signature.strokes.flat();
  const [left, right] = extent(points.map((point) => point.x));
  const [top, bottom] = extent(points.map((point) => point.y));
  const inner = { width: size.width * (1 - 2 * marginShare), height: size.height * (1 - 2 * marginShare) };
  const scale = Math.min(
    inner.width / Math.max(right - left, signature.widthMm / 3),
    inner.height / Math.max(bottom - top, signature.heightMm / 3),
  );
  context.translate(size.width / 2, size.height / 2);
  context.scale(scale, scale);
  context.translate(-(left + right) / 2, -(top + bottom) / 2);
  context.lineWidth = Math.max(penMm, 1.5 / scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [first, ...rest] of signature.strokes) {
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    // A single point is a dot: the round cap draws it.
    if (rest.length === 0) context.lineTo(first.x + 0.01, first.y);
    for (const point of rest) context.lineTo(point.x, point.y);
    context.stroke();
  }
  return canvas.encode('jpeg', 95);
}

const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
