import { z } from 'zod';

/**
 * Why a picture, or the live view, would not be accepted. Each reason has one plain sentence, one remedy and one
 * pictogram in every language. `left`, `right`, `high` and `low` are the citizen's own, as in the mirror.
 */
export const photoReason = z.enum([
  'no-face',
  'several-faces',
  'too-far',
  'too-near',
  'too-left',
  'too-right',
  'too-high',
  'too-low',
  'tilted',
  'turned',
  'nodded',
  'moving',
  'expression',
  'mouth-open',
  'brows-raised',
  'eyes-closed',
  'gaze-away',
  'sunglasses',
  'glasses-glare',
  'hair-over-eyes',
  'mouth-covered',
  'head-covering',
  'background-uneven',
  'background-shadow',
  'something-in-picture',
  'light-uneven',
  'shadow-on-face',
  'hot-spot',
  'too-dark',
  'too-bright',
  'blurred',
  'upscaled',
  'colour-cast',
  'red-eyes',
  'no-colour',
  'flat-grey',
  /** The technician's: the camera stands too far away or its picture is too small. */
  'camera-too-far',
]);
export type PhotoReason = z.infer<typeof photoReason>;
