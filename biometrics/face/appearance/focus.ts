import type { FaceImage } from '../face-image.ts';
import type { FaceMarks } from '../marks.ts';
import { edgeWidth, eyeBand, shrink } from './edge-width.ts';

/** Eye distance, in pixels, at which focus is judged: that of a live frame of 622×800. */
const judgedAt = 150;

/**
 * How many widths of its edges go into the eye distance: sharpness of the face itself, the same in a frame and in a
 * still, whatever the number of pixels. A face as sharp as a frame can show has 250 to 300.
 */
export function focus(image: FaceImage, face: FaceMarks): number {
  const [right, left] = [face.rightIris.centre, face.leftIris.centre];
  const distance = Math.hypot(left.x - right.x, left.y - right.y);
  const factor = Math.max(1, Math.round(distance / judgedAt));
  return distance / factor / edgeWidth(shrink(eyeBand(image, face), factor));
}

/** Edge width, pixels, of a picture that uses all its pixels. */
const full = 0.5;

/**
 * Share of the pixels across that the picture really uses, 0…1: after an enlargement of n times about 1/n. Blur lowers
 * it as well; no picture can tell which of the two it was.
 */
export const resolution = (image: FaceImage, face: FaceMarks): number =>
  Math.min(1, full / edgeWidth(eyeBand(image, face)));
