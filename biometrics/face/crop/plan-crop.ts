import { photoHeight, photoWidth } from '../../../domain/captures/photo.ts';
import type { Region } from '../image/patch.ts';
import type { FaceMarks, Point } from '../marks.ts';
import { centreOfEyes, chinToCrown, eyeDistance, rollOfEyes } from '../measures/distances.ts';

/** Where the photo lies in a picture. */
export type CropPlan = {
  /** Pixels of the picture. */
  centre: Point;
  /** Radians: the crop is turned by it, so that the eyes lie level. */
  angle: number;
  /** Pixels of the picture for one of the crop; at least 1 in a still: nothing is ever enlarged. */
  scale: number;
  width: number;
  height: number;
};

/** Head (crown to chin) over image height: PassV annex 8 wants 70 to 80 %, and hair needs room. */
const headHeight = 0.72;
/** Eyes from the upper edge over image height: leaves room for hair (TR 5.5 allows 0.3 to 0.5). */
const eyeLine = 0.45;
/** A little above the 300 pixels of TR 5.7, so that rounding never decides. */
const minEyeDistance = 303;

/**
 * Frames the photo so that head size and position are as the rules want them, if the picture allows: levelled, never
 * over the edge, never enlarged (TR-03121-3.2 §5.1.2, §5.3.1). Where the picture is too small for 1244×1600, the crop
 * is smaller and keeps the shape. `finest` is the least scale: 1, or less on a preview that the still will outdo.
 */
export function planCrop(marks: FaceMarks, picture: { width: number; height: number }, finest = 1): CropPlan {
  const { angle, fitting } = levelling(rollOfEyes(marks), picture, finest);
  const wanted = Math.min(
    chinToCrown(marks) / (headHeight * photoHeight),
    eyeDistance(marks) / minEyeDistance,
  );
  const framed = Math.min(wanted, fitting);
  const scale = Math.max(framed, finest);
  // Below 1 only where a crop of full size has no room.
  const shrink = fitting < finest ? framed / finest : 1;
  const width = Math.floor(photoWidth * shrink);
  const height = Math.floor(photoHeight * shrink);

  const eyes = centreOfEyes(marks);
  const below = (0.5 - eyeLine) * height * scale;
  const half = turnedSize((width * scale) / 2, (height * scale) / 2, angle);
  const within = (value: number, least: number, most: number) =>
    least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
  return {
    centre: {
      x: within(eyes.x - below * Math.sin(angle), half.width, picture.width - half.width),
      y: within(eyes.y + below * Math.cos(angle), half.height, picture.height - half.height),
    },
    angle,
    scale,
    width,
    height,
  };
}

/**
 * The angle that levels the eyes, less where the picture has no room for a crop turned so far (TR 1.3 allows 8° to be
 * left), and the largest scale at which the turned crop fits.
 */
function levelling(roll: number, picture: { width: number; height: number }, finest: number) {
  const fitting = (angle: number) => {
    const turned = turnedSize(photoWidth, photoHeight, angle);
    return Math.min(picture.width / turned.width, picture.height / turned.height);
  };
  if (fitting(0) < finest) return { angle: roll, fitting: fitting(roll) };
  let angle = roll;
  // A hundredth at a time is a fraction of a degree.
  for (let step = 99; step >= 0 && fitting(angle) < finest; step--) angle = (roll * step) / 100;
  return { angle, fitting: fitting(angle) };
}

/** The square of the picture that is as high as the crop and has the same middle. */
export const squareAround = ({ centre, angle, scale, height }: CropPlan): Region => ({
  centre,
  angle,
  size: height * scale,
});

/** From pixels of the picture to pixels of the crop. */
export function intoCrop({ centre, angle, scale, width, height }: CropPlan, { x, y }: Point): Point {
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  return {
    x: width / 2 + (x - centre.x) * cos + (y - centre.y) * sin,
    y: height / 2 + (y - centre.y) * cos - (x - centre.x) * sin,
  };
}

/** The marks of a face in the pixels of the crop. */
export function marksInCrop(plan: CropPlan, marks: FaceMarks): FaceMarks {
  const iris = ({ centre, radius }: FaceMarks['rightIris']) => ({
    centre: intoCrop(plan, centre),
    radius: radius / plan.scale,
  });
  return {
    mesh: marks.mesh.map((point) => ({ ...intoCrop(plan, point), z: point.z / plan.scale })),
    rightIris: iris(marks.rightIris),
    leftIris: iris(marks.leftIris),
  };
}

function turnedSize(width: number, height: number, angle: number) {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}
