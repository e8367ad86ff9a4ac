import type { PhotoMeasures } from '../../../domain/photo/measures.ts';
import type { CropPlan } from '../crop/plan-crop.ts';
import type { FaceImage } from '../face-image.ts';
import type { PersonMask } from '../find/find-person.ts';
import type { FaceMarks } from '../marks.ts';
import { aboveForehead } from './above-forehead.ts';
import { backgroundShadow, backgroundUnevenness, foreignObjects } from './background.ts';
import { overExposed, underExposed } from './exposure.ts';
import { brightsOfEyes, eyeWhite } from './eye-white.ts';
import { faceShadow } from './face-shadow.ts';
import { eraseView, type FaceView, unit, viewFace } from './face-view.ts';
import { focus, resolution } from './focus.ts';
import { colourBits, greyLevels } from './grey-levels.ts';
import { hairOverEyes } from './hair-over-eyes.ts';
import { headCovering } from './head-covering.ts';
import { hotSpots } from './hot-spots.ts';
import { lensGlare } from './lens-glare.ts';
import { lightBalance } from './light-balance.ts';
import { mouthCovered } from './mouth-covered.ts';
import { browOutlines, eyeOutlines, faceOutline, lipOutlines } from './outlines.ts';
import { redEyes } from './red-eyes.ts';
import { outlined, type Region, without } from './region.ts';
import { skinOf } from './skin.ts';
import { chroma, colourCast } from './skin-colour.ts';
import { sunglasses } from './sunglasses.ts';
import { wallOf } from './wall.ts';
import { wallBehind } from './wall-behind.ts';

/** Above this the eyes are behind dark lenses: their white tells nothing about the exposure, nothing can be seen to hang over them. */
const behindLenses = 0.75;
/** With fewer pixels between the eyes a sharp frame looks blurred; a still has them or fails for it. */
const enoughForFocus = 70;
/** Above this share of clipped skin its colour is lost, not wrong. */
const clipped = 0.06;

export type AppearanceOptions = {
  /** A frame of the preview: enlargement is not measured, for no camera enlarges its own picture. */
  live: boolean;
  /** What of the picture will be the photo; everything if not given. */
  photo?: CropPlan;
  /** Over the square as high as the picture around its middle. Without it the wall is told by its colour. */
  person?: PersonMask;
};

/** What a picture's pixels show of the one face at these marks, each measure as defined in `appearanceMeasures`. */
export function measureAppearance(
  image: FaceImage,
  face: FaceMarks,
  { live, photo, person }: AppearanceOptions,
): PhotoMeasures {
  const view = viewFace(image, face, photo);
  const skin = skinOf(view);
  const bare = bareFace(view);
  const above = aboveForehead(view, skin);
  const wall = person ? wallBehind(view, image, person) : wallOf(view, above);
  const dark = sunglasses(view, skin);
  const eyes = dark > behindLenses ? [] : brightsOfEyes(view);
  const over = overExposed(view, bare);
  const measures = {
    sunglasses: dark,
    hairOverEyes: dark > behindLenses ? Number.NaN : hairOverEyes(view, skin),
    lensGlare: lensGlare(view, skin),
    mouthCovered: mouthCovered(view, skin),
    headCovering: headCovering(view, skin, above),
    backgroundUnevenness: backgroundUnevenness(view, wall),
    backgroundShadow: backgroundShadow(view, wall),
    foreignObjects: foreignObjects(view, wall),
    lightBalance: lightBalance(view),
    faceShadow: faceShadow(view, skin),
    hotSpots: hotSpots(view, bare),
    eyeWhite: eyeWhite(eyes, skin),
    underExposed: underExposed(view, bare),
    overExposed: over,
    focus: live && view.scale * unit < enoughForFocus ? Number.NaN : focus(image, face),
    resolution: live ? Number.NaN : resolution(image, face),
    colourCast: over > clipped ? Number.NaN : colourCast(skin, eyes),
    redEyes: redEyes(view),
    chroma: over > clipped ? Number.NaN : chroma(skin),
    colourBits: colourBits(image),
    greyLevels: greyLevels(view),
  } satisfies PhotoMeasures;
  eraseView(view);
  return Object.fromEntries(Object.entries(measures).filter(([, value]) => Number.isFinite(value)));
}

/** The face without eyes, brows and lips. */
const bareFace = (view: FaceView): Region =>
  without(
    view,
    outlined(view, faceOutline),
    ...[...Object.values(eyeOutlines), ...Object.values(browOutlines), ...Object.values(lipOutlines)].map(
      (outline) => outlined(view, outline),
    ),
  );
