import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import { measureAppearance } from './appearance/measure-appearance.ts';
import { type CropPlan, marksInCrop } from './crop/plan-crop.ts';
import { resample } from './crop/resample.ts';
import type { Pyramid } from './image/pyramid.ts';
import type { FaceMarks } from './marks.ts';

/** Widest crop whose colours are measured live. */
const liveWidth = 415;

/** The appearance on a small crop, pixel for pixel from a reduction of the frame. */
export function lookAtColours(picture: Pyramid, plan: CropPlan, marks: FaceMarks): PhotoMeasures {
  const width = plan.width * plan.scale;
  const level = Math.max(0, Math.ceil(Math.log2(width / liveWidth)));
  const reduced = 2 ** level;
  const toLevel = plan.scale / reduced;
  const small: CropPlan = {
    ...plan,
    scale: reduced,
    width: Math.round(plan.width * toLevel),
    height: Math.round(plan.height * toLevel),
  };
  const centre = { x: plan.centre.x / reduced, y: plan.centre.y / reduced };
  const crop = resample(picture.level(level), { ...small, centre, scale: 1 }, 'fast');
  const measures = measureAppearance(crop, marksInCrop(small, marks), { live: true });
  crop.pixels.fill(0);
  return measures;
}
