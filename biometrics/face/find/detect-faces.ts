import { fromRegion, type Region, samplePatch } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';
import type { Point } from '../marks.ts';
import type { Model } from '../models/model.ts';
import { anchors } from './anchors.ts';

/** A face somewhere in a picture, in its pixels. */
export type DetectedFace = {
  /** Probability that it is one. */
  score: number;
  centre: Point;
  size: number;
  rightEye: Point;
  leftEye: Point;
};

const inputSide = 128;
/** A face that is cut by the picture's edge scores little more than this. */
const minScore = 0.4;
const minLogit = Math.log(minScore / (1 - minScore));
/** Two boxes that share more than this part of their union are the same face. */
const sameFace = 0.3;

/** The whole picture. */
export const wholeOf = ({ width, height }: Pyramid): Region => ({
  centre: { x: width / 2, y: height / 2 },
  size: Math.max(width, height),
  angle: 0,
});

/** All faces in a region, largest first. Small ones (below about a tenth of the region) are not seen. */
export async function detectFaces(
  model: Model,
  image: Pyramid,
  whole: Region = wholeOf(image),
): Promise<DetectedFace[]> {
  const [boxes = new Float32Array(), scores = new Float32Array()] = await model.run(
    samplePatch(image, whole, inputSide, { black: -1, white: 1 }, model.input),
  );
  const found = anchors.flatMap((anchor, i) => {
    const logit = scores[i] ?? Number.NEGATIVE_INFINITY;
    if (logit < minLogit) return [];
    const score = 1 / (1 + Math.exp(-logit));
    const value = (at: number) => (boxes[16 * i + at] ?? 0) / inputSide;
    const point = (at: number) => fromRegion(whole, anchor.x + value(at), anchor.y + value(at + 1));
    const size = Math.max(value(2), value(3)) * whole.size;
    return [{ score, centre: point(0), size, rightEye: point(4), leftEye: point(6) }];
  });
  return merged(found).sort((a, b) => b.size - a.size);
}

/** The best of the boxes that mean the same face. */
function merged(found: readonly DetectedFace[]): DetectedFace[] {
  const kept: DetectedFace[] = [];
  for (const face of [...found].sort((a, b) => b.score - a.score))
    if (kept.every((other) => sharedPart(face, other) < sameFace)) kept.push(face);
  return kept;
}

function sharedPart(a: DetectedFace, b: DetectedFace): number {
  const side = (one: number, other: number) =>
    Math.max(
      0,
      Math.min(one + a.size / 2, other + b.size / 2) - Math.max(one - a.size / 2, other - b.size / 2),
    );
  const shared = side(a.centre.x, b.centre.x) * side(a.centre.y, b.centre.y);
  return shared / (a.size ** 2 + b.size ** 2 - shared);
}
