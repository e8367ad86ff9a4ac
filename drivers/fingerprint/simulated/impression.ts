import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import { seededRandom } from '../../../domain/random.ts';
import type { RidgePattern } from './ridge-pattern.ts';
import { smear } from './smear.ts';
import { smoothNoise } from './smooth-noise.ts';

/** How a finger lies on the glass. Lengths in pixels at 500 ppi, the angle in radians. */
export type Touch = {
  dryness: number;
  wetness: number;
  /** Contrast of the whole picture, 1 = full. */
  contrast: number;
  /** Share of the finger that does not touch, from its right side. */
  missing: number;
  shiftX: number;
  shiftY: number;
  rotation: number;
  /** Defocus in both directions. */
  blur: number;
  /** Movement sideways during the capture. */
  smudge: number;
  grain: number;
  scratches: number;
};

const good: Touch = {
  dryness: 0,
  wetness: 0,
  contrast: 1,
  missing: 0,
  shiftX: 0,
  shiftY: 0,
  rotation: 0,
  blur: 0,
  smudge: 0,
  grain: 0.12,
  scratches: 2,
};

/** Named ways to touch the glass, for the developer's dock and tests. */
export const touches = {
  good,
  dry: { ...good, dryness: 1.2, grain: 0.4, scratches: 8, contrast: 0.85 },
  wet: { ...good, wetness: 1.7 },
  light: { ...good, contrast: 0.15 },
  partial: { ...good, missing: 0.6 },
  rotated: { ...good, rotation: 0.6 },
  blurred: { ...good, blur: 5 },
  smudged: { ...good, smudge: 9, scratches: 0 },
  low: { ...good, shiftY: 130 },
} as const satisfies Record<string, Touch>;
export const touchNames = [
  'good',
  'dry',
  'wet',
  'light',
  'partial',
  'rotated',
  'blurred',
  'smudged',
  'low',
] as const satisfies readonly (keyof typeof touches)[];

/**
 * One impression of a finger: 8-bit grey, 500 ppi, ridges dark. The same seed gives the same picture; another seed
 * gives another placing, pressure and grain of the same finger.
 */
export function impression(pattern: RidgePattern, seed: number, touch: Touch): FingerImage {
  const { width, height } = pattern;
  const random = seededRandom(seed);
  const fine = smoothNoise(width, height, 3, random);
  const pores = smoothNoise(width, height, 6, random);
  const pressure = smoothNoise(width, height, 28, random);
  const scratched = scratches(touch.scratches, width, height, random);
  const centre = { x: width / 2, y: height * 0.47 };
  const turn = touch.rotation + (random() - 0.5) * 0.1;
  const shift = { x: touch.shiftX + (random() - 0.5) * 16, y: touch.shiftY + (random() - 0.5) * 16 };
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const u = (x - centre.x) * cos + (y - centre.y) * sin + centre.x - shift.x;
      const v = -(x - centre.x) * sin + (y - centre.y) * cos + centre.y - shift.y;
      const press = (pressure[i] ?? 0.5) - 0.5;
      const contact = contactAt((u - centre.x) / width, (v - centre.y) / height, press * 0.12);
      const touching = contact * coveredAt((u / width) * 0.75 + (v / height) * 0.25, touch.missing);
      if (touching === 0) continue;
      const wet = touch.wetness * (0.9 + 0.5 * press);
      const dry = touch.dryness * (0.5 + 1.3 * (pores[i] ?? 0.5));
      const skin = scratched(u, v) ? -1 : ridgeAt(pattern, u, v);
      const ridge = skin + wet - dry + ((fine[i] ?? 0.5) - 0.5) * touch.grain * 3;
      ink[i] = (touching * (0.82 + 0.35 * press)) / (1 + Math.exp(-5 * ridge));
    }
  }
  const smeared = smear(ink, width, Math.max(touch.blur, touch.smudge), touch.blur);
  const pixels = new Uint8Array(smeared.length);
  for (let i = 0; i < pixels.length; i++) {
    const glass = 248 - 6 * random();
    const grey = Math.round(glass - touch.contrast * 215 * (smeared[i] ?? 0) + (random() - 0.5) * 8);
    pixels[i] = Math.min(255, Math.max(0, grey));
  }
  return { width, height, ppi: 500, pixels };
}

/** 1 where the fingertip touches, 0 outside, soft at the rim; x and y from the finger's centre in shares of the sheet. */
function contactAt(x: number, y: number, ragged: number): number {
  const across = Math.abs(x / 0.44) ** 2.3;
  const along = Math.abs(y / (y < 0 ? 0.43 : 0.47)) ** 2.3;
  const distance = Math.sqrt(across + along) + ragged;
  return Math.min(1, Math.max(0, (1.02 - distance) / 0.09));
}

function coveredAt(along: number, missing: number): number {
  return Math.min(1, Math.max(0, 1 - (along - (1 - missing)) / 0.05));
}

function ridgeAt({ width, height, ridges }: RidgePattern, u: number, v: number): number {
  const x = Math.round(u);
  const y = Math.round(v);
  return x >= 0 && y >= 0 && x < width && y < height ? (ridges[y * width + x] ?? -1) : -1;
}

/** Thin white lines across the skin. */
function scratches(count: number, width: number, height: number, random: () => number) {
  const lines = Array.from({ length: count }, () => {
    const [x, y, angle] = [random() * width, random() * height, random() * Math.PI];
    const [length, thickness] = [40 + random() * 140, 0.8 + random() * 1.6];
    return { x, y, cos: Math.cos(angle), sin: Math.sin(angle), length, thickness };
  });
  return (u: number, v: number): boolean =>
    lines.some(({ x, y, cos, sin, length, thickness }) => {
      const along = (u - x) * cos + (v - y) * sin;
      const across = Math.abs(-(u - x) * sin + (v - y) * cos);
      return along > 0 && along < length && across < thickness;
    });
}
