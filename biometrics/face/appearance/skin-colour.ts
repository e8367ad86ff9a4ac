import type { BrightOfEye } from './eye-white.ts';
import { hueDistance, type Skin } from './skin.ts';

/** Saturation of the skin; near 0 in a picture without colours. Independent of brightness. */
export const chroma = ({ a, b }: Skin): number => Math.hypot(a, b);

/** Hues and saturations of human skin of all tones in white light, in CIELAB at lightness 60 (see `Skin`). */
const natural = { a: [3, 32], b: [2, 38] } as const;
/** The white of the eyes in white light, likewise, and how far from it healthy and old eyes reach. */
const whiteEye = { a: 2, b: 4 };
const whiteEyeReach = 7.5;
/** What is redder is a lid or the corner of an eye. */
const reddestWhite = 8;
/** Less saturation than this is no colour, hence no wrong one either. */
const colourless = 3;

/**
 * How far the skin's colour or the white of the eyes is beyond everything natural; 0 = natural. Independent of
 * brightness. The eyes betray lamps that leave the skin believable; the less tinted eye counts.
 */
export function colourCast(skin: Skin, brights: readonly BrightOfEye[]): number {
  if (chroma(skin) < colourless) return 0;
  const bySkin = Math.hypot(beyond(skin.a, natural.a), beyond(skin.b, natural.b));
  const tints = brights.filter(({ a }) => a < reddestWhite).map((bright) => hueDistance(bright, whiteEye));
  const byEyes = tints.length === 0 ? 0 : Math.max(0, Math.min(...tints) - whiteEyeReach);
  return Math.max(bySkin, byEyes);
}

const beyond = (value: number, [from, to]: readonly [number, number]) =>
  Math.max(from - value, 0, value - to);
