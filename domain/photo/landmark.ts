import { z } from 'zod';

/** Places of a face that the control has found; right and left are the person's own. */
export const photoLandmarkName = z.enum([
  'right-pupil',
  'left-pupil',
  'right-eye-outer',
  'right-eye-inner',
  'left-eye-inner',
  'left-eye-outer',
  'nose-tip',
  'right-mouth-corner',
  'left-mouth-corner',
  'chin',
  'right-ear',
  'left-ear',
  'forehead',
]);

/** In pixels of the 1244×1600 photo, from its upper left corner. */
export const photoLandmark = z.strictObject({ name: photoLandmarkName, x: z.number(), y: z.number() });
export type PhotoLandmark = z.infer<typeof photoLandmark>;
