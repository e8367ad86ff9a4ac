import { createCanvas, loadImage } from '@napi-rs/canvas';
import { analyseStill, type StillAnalysis } from '../../biometrics/face/analyse.ts';
import { planCrop } from '../../biometrics/face/crop/plan-crop.ts';
import type { FaceImage } from '../../biometrics/face/face-image.ts';
import { findFaces } from '../../biometrics/face/find/face-finder.ts';
import { Pyramid } from '../../biometrics/face/image/pyramid.ts';
import { eyeDistance } from '../../biometrics/face/measures/distances.ts';
import type { FaceModels } from '../../biometrics/face/models/face-models.ts';
import { criteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoReason } from '../../domain/photo/reason.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import { sample } from './shared-samples.ts';

const table = criteriaTable('2026-11-25');

type Defect = readonly [file: string, ...reasons: PhotoReason[]];

/** What the control must say of a portrait: reasons of which each must be found. Together every one that samples show. */
export const oneOfEach: readonly Defect[] = [
  ['lisa/lisa3.jpg', 'tilted'],
  ['synthetic/sfhq_gray_smile.png', 'expression', 'mouth-open', 'turned', 'no-colour'],
  ['synthetic/sfhq_hi_00.png', 'gaze-away'],
  ['synthetic/sfhq_lookdown.png', 'nodded'],
  ['synthetic/t2i_eyesclosed.png', 'eyes-closed', 'too-near'],
  ['synthetic/t2i_mask.png', 'mouth-covered'],
  ['synthetic/t2i_redlight.png', 'colour-cast'],
  ['synthetic/t2i_sunglasses1.png', 'sunglasses'],
  ['synthetic/t2i_underlit.png', 'too-dark'],
  ['lisa/lisa4.jpg', 'something-in-picture', 'background-shadow'],
];

/** More of them, by `npm run long-tests`; behind some is a clock, a street, the person's own shadow. */
export const moreDefects: readonly Defect[] = [
  ['london/006_08.jpg', 'mouth-open'],
  ['london/010_08.jpg', 'mouth-open', 'expression'],
  ['london/001_08.jpg', 'expression'],
  ['synthetic/sfhq_eyesclosed_smile1.png', 'eyes-closed', 'mouth-open', 'expression'],
  ['synthetic/sfhq_eyesclosed_smile3.png', 'expression'],
  ['synthetic/sfhq_hi_13.png', 'expression', 'mouth-open'],
  ['synthetic/sfhq_lipsparted.png', 'mouth-open'],
  ['synthetic/sfhq_mouthopen1.png', 'mouth-open'],
  ['synthetic/sfhq_turned1.png', 'turned'],
  ['synthetic/t2i_mouthopen.png', 'mouth-open', 'expression', 'background-shadow'],
  ['synthetic/t2i_profile.png', 'turned'],
  ['public-domain/astronaut.png', 'mouth-open', 'expression'],
  ['synthetic/t2i_bandana.png', 'something-in-picture', 'background-shadow'],
  ['synthetic/t2i_glasses1.png', 'background-shadow'],
];

/**
 * Analyses a sample. The samples are small: they are enlarged until the crop has the size of criterion 5.1 and the eyes the
 * distance of 5.7, which the camera would give.
 */
export async function controlPortrait(
  models: FaceModels,
  file: string,
): Promise<{ report: PhotoReport; analysis: StillAnalysis }> {
  const small = await readPortrait(file);
  const { marks } = await findFaces(models, new Pyramid(small));
  if (!marks) throw new Error('no face');
  const plan = planCrop(marks, small);
  const eyes = eyeDistance(marks) / plan.scale;
  const factor = Math.max(1, 1.01 * Math.max(1244 / plan.width, 1600 / plan.height, 303 / eyes));
  const analysis = await analyseStill(models, factor === 1 ? small : await readPortrait(file, factor));
  return { report: judgeMeasures(analysis.measures, table, analysis.framed?.landmarks), analysis };
}

export async function readPortrait(file: string, factor = 1): Promise<FaceImage> {
  const picture = await loadImage(Buffer.from(sample(`faces/${file}`)));
  const width = Math.round(picture.width * factor);
  const height = Math.round(picture.height * factor);
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}
