import type { Skin } from './skin.ts';

/** Hues and saturations of human skin of all tones in white light, in CIELAB at lightness 60 (see `Skin`). */
const natural = { a: [3, 32], b: [2, 36] } as const;

const beyond = (value: number, [from, to]: readonly [number, number]) => Math.max(from - value, 0, value - to);

/** Distance of the skin's colour from all natural skin colours; 0 = natural. Independent of brightness. */
export const colourCast = ({ a, b }: Skin): number => Math.hypot(beyond(a, natural.a), beyond(b, natural.b));

/** Saturation of the skin; near 0 in a picture without colours. Independent of brightness. */
export const chroma = ({ a, b }: Skin): number => Math.hypot(a, b);
