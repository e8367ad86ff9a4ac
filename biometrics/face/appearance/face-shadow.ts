import type { FaceView } from './face-view.ts';
import { places } from './outlines.ts';
import { around, type Skin } from './skin.ts';
import { median } from './statistics.ts';

/** Forehead, eyes and chin are left out: hair, dark rings, frames and beards are no shadows. */
const bare = [places.glabella, places.noseRidge, places.lowerCheek.right, places.lowerCheek.left];

/** Light on the darkest bare place of the face over the light on the face as a whole; 1 = no shadow. */
export const faceShadow = (view: FaceView, skin: Skin): number =>
  Math.min(...bare.map((place) => median(view.luminance, around(view, place)))) / skin.luminance;
