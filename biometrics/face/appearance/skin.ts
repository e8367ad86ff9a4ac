import type { FaceView } from './face-view.ts';
import { unit } from './face-view.ts';
import { places } from './outlines.ts';
import { ellipse, type Region } from './region.ts';
import { median, quantile } from './statistics.ts';

/** The skin around a place of the face; `radius` in eye distances. */
export const around = (view: FaceView, place: number, radius = 0.1): Region => {
  const centre = view.mesh[place];
  return centre ? ellipse(view, centre, radius * unit) : [];
};

/**
 * A colour as it would be if the light were such that the skin's lightness read 60: CIELAB's three values scale
 * together (as L* + 16) when the light gets stronger, so that this does not depend on exposure or on how dark skin is.
 */
export type RelativeColour = { lightness: number; a: number; b: number };

/** How this person's skin looks in this light. */
export type Skin = RelativeColour & {
  /** Linear, 0…1. */
  luminance: number;
  /** Brings a CIELAB value of this picture to the scale on which the skin's lightness is 60. */
  gain: number;
};

const samplePlaces = [
  places.forehead.middle,
  places.glabella,
  places.noseRidge,
  places.underEye.right,
  places.underEye.left,
  places.cheek.right,
  places.cheek.left,
  places.lowerCheek.right,
  places.lowerCheek.left,
];

/**
 * The person's own skin: the middle one of places that are bare in nearly every face. A covered minority of them
 * (fringe, lenses, mask) does not move it.
 */
export function skinOf(view: FaceView): Skin {
  const regions = samplePlaces.map((place) => around(view, place)).filter((region) => region.length > 0);
  const middle = (plane: Float32Array) =>
    quantile(Float32Array.from(regions, (region) => median(plane, region)).sort(), 0.5);
  const gain = 76 / (middle(view.lightness) + 16);
  return {
    lightness: 60,
    a: gain * middle(view.a),
    b: gain * middle(view.b),
    luminance: middle(view.luminance),
    gain,
  };
}

/** A region's median colour, seen as if the region itself had lightness 60: its hue and saturation alone. */
export function hueOf(view: FaceView, region: Region): { a: number; b: number } {
  const gain = 76 / (median(view.lightness, region) + 16);
  return { a: gain * median(view.a, region), b: gain * median(view.b, region) };
}

export const hueDistance = (one: { a: number; b: number }, other: { a: number; b: number }): number =>
  Math.hypot(one.a - other.a, one.b - other.b);
