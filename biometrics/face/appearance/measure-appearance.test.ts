import type { CanvasRenderingContext2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appearanceChecks } from '../../../domain/photo/criteria/appearance.ts';
import type { PhotoMeasures } from '../../../domain/photo/measures.ts';
import type { PhotoReason } from '../../../domain/photo/reason.ts';
import {
  disc,
  markAt,
  type Paint,
  type PaintedFace,
  paintFace,
  relight,
  trace,
} from '../../../tests/support/painted-face.ts';
import type { FaceMarks } from '../marks.ts';
import { measureAppearance } from './measure-appearance.ts';

const measure = ({ image, face }: PaintedFace, live = false): PhotoMeasures =>
  measureAppearance(image, face, { live });
const plain = paintFace();
const neutral = measure(plain);

function reasons(measures: PhotoMeasures): PhotoReason[] {
  return appearanceChecks.flatMap(({ measure: name, min, max, below }) => {
    const value = measures[name];
    return value !== undefined && (value < (min ?? value) || value > (max ?? value)) ? [below] : [];
  });
}

const lenses = (colour: string) => (context: CanvasRenderingContext2D, face: FaceMarks) => {
  for (const { centre } of [face.rightIris, face.leftIris]) {
    disc(context, { x: centre.x, y: centre.y + 8 }, 52, colour);
  }
};
const jaw = [93, 58, 136, 149, 152, 378, 365, 288, 323, 346, 280, 5, 50, 117];
const cloth = (colour: string) => (context: CanvasRenderingContext2D, face: FaceMarks) => {
  context.fillStyle = colour;
  trace(context, face, jaw);
  context.fill();
};
const strand = (context: CanvasRenderingContext2D, face: FaceMarks) => {
  const { x, y } = face.leftIris.centre;
  context.fillStyle = '#20160f';
  context.fillRect(x - 45, y - 160, 90, 190);
};
const side = (context: CanvasRenderingContext2D, face: FaceMarks) => {
  context.fillStyle = 'rgba(0, 0, 0, 0.6)';
  context.fillRect(markAt(face, 1).x, 0, 400, 800);
};

const lampAbove = (context: CanvasRenderingContext2D, face: FaceMarks) => {
  const shade = context.createLinearGradient(0, markAt(face, 10).y, 0, markAt(face, 152).y);
  shade.addColorStop(0, 'rgba(0, 0, 0, 0)');
  shade.addColorStop(0.4, 'rgba(0, 0, 0, 0.1)');
  shade.addColorStop(0.55, 'rgba(0, 0, 0, 0.6)');
  context.fillStyle = shade;
  context.fillRect(markAt(face, 234).x, markAt(face, 10).y, markAt(face, 454).x - markAt(face, 234).x, 500);
};

const defects: readonly [what: string, paint: Paint, reason: PhotoReason][] = [
  ['dark lenses', { over: lenses('#15151a') }, 'sunglasses'],
  ['white reflections on lenses', { over: lenses('rgba(255, 255, 255, 0.75)') }, 'glasses-glare'],
  ['a white mask', { over: cloth('#eceae6') }, 'mouth-covered'],
  ['a black mask', { over: cloth('#202024') }, 'mouth-covered'],
  ['something of the colour of skin before the mouth', { over: cloth('#c4937a') }, 'mouth-covered'],
  ['hair across an eye', { over: strand }, 'hair-over-eyes'],
  ['light from one side', { over: side }, 'light-uneven'],
  ['light from above', { over: lampAbove }, 'shadow-on-face'],
  [
    'a striped wall',
    {
      wall: (context) => {
        context.fillStyle = '#e8e4da';
        context.fillRect(0, 0, 622, 800);
        context.fillStyle = '#7d8ea0';
        for (let x = 0; x < 622; x += 40) context.fillRect(x, 0, 20, 800);
      },
    },
    'background-uneven',
  ],
  [
    'a wall in half shadow',
    {
      wall: (context) => {
        const gradient = context.createLinearGradient(0, 0, 622, 0);
        gradient.addColorStop(0, '#60656a');
        gradient.addColorStop(1, '#f4f4f4');
        context.fillStyle = gradient;
        context.fillRect(0, 0, 622, 800);
      },
    },
    'background-shadow',
  ],
  [
    'a picture on the wall',
    {
      wall: (context) => {
        context.fillStyle = '#c9cbcc';
        context.fillRect(0, 0, 622, 800);
        context.fillStyle = '#a03020';
        context.fillRect(530, 20, 70, 330);
      },
    },
    'something-in-picture',
  ],
  [
    'flash in the pupils',
    {
      over: (context, face) => {
        for (const { centre, radius } of [face.rightIris, face.leftIris]) {
          disc(context, centre, 0.7 * radius, '#c02018');
        }
      },
    },
    'red-eyes',
  ],
  [
    'a burnt-out cheek',
    { over: (context, face) => disc(context, markAt(face, 205), 26, '#ffffff') },
    'hot-spot',
  ],
];

describe('on a painted face', () => {
  test('nothing is wrong with a neutral one, as a still and as a frame', () => {
    expect(reasons(neutral)).toEqual([]);
    expect(reasons(measure(plain, true))).toEqual([]);
    expect(neutral.headCovering).toBeLessThan(0.5);
  });

  test.each(defects)('%s is found', (_, paint, reason) => {
    expect(reasons(measure(paintFace(paint)))).toContain(reason);
  });

  test('behind large dark lenses nothing is taken for hair', () => {
    const over = (context: CanvasRenderingContext2D, face: FaceMarks) => {
      for (const { centre } of [face.rightIris, face.leftIris])
        disc(context, { x: centre.x, y: centre.y - 15 }, 95, '#15151a');
    };
    const found = reasons(measure(paintFace({ over }), true));
    expect(found).toContain('sunglasses');
    expect(found).not.toContain('hair-over-eyes');
  });

  test('clear glasses, a beard and a shaded wall are nothing wrong', () => {
    const rims = (context: CanvasRenderingContext2D, face: FaceMarks) => {
      context.strokeStyle = '#202020';
      context.lineWidth = 5;
      for (const { centre } of [face.rightIris, face.leftIris]) {
        context.beginPath();
        context.arc(centre.x, centre.y + 8, 54, 0, 2 * Math.PI);
        context.stroke();
      }
    };
    const beard = (context: CanvasRenderingContext2D, face: FaceMarks) => {
      context.fillStyle = '#2a2019';
      trace(context, face, [58, 136, 149, 152, 378, 365, 288, 410, 322, 391, 165, 92, 186]);
      context.fill();
      for (const [outline, colour] of [
        [[61, 40, 37, 0, 267, 270, 291, 13], '#9c5a50'],
        [[61, 91, 84, 17, 314, 321, 291, 14], '#a8635a'],
      ] as const) {
        context.fillStyle = colour;
        trace(context, face, outline);
        context.fill();
      }
    };
    expect(reasons(measure(paintFace({ over: rims })))).toEqual([]);
    expect(reasons(measure(paintFace({ over: beard })))).toEqual([]);
  });

  test('a red cap is asked about and not refused', () => {
    const cap = paintFace({
      over: (context, face) => {
        context.fillStyle = '#b02030';
        context.fillRect(
          markAt(face, 234).x - 15,
          0,
          markAt(face, 454).x - markAt(face, 234).x + 30,
          markAt(face, 10).y + 15,
        );
      },
    });
    expect(measure(cap).headCovering).toBeGreaterThan(0.5);
  });
});

const skinTone = fc.record({
  depth: fc.double({ min: 0.12, max: 1, noNaN: true }),
  warmth: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('is the same for every skin', () => {
  test('exposure, light and coverings do not depend on how dark the skin is', () => {
    fc.assert(
      fc.property(skinTone, ({ depth, warmth }) => {
        const code = (value: number) => Math.round(255 * (value * depth) ** (1 / 2.2));
        const skin = `rgb(${code(0.62)}, ${code(0.36 - 0.04 * warmth)}, ${code(0.24 - 0.06 * warmth)})`;
        const measures = measure(paintFace({ skin }), true);
        expect(reasons(measures)).toEqual([]);
        expect(Math.abs((measures.eyeWhite ?? 0) - (neutral.eyeWhite ?? 0))).toBeLessThan(3);
        expect(measures.lightBalance).toBeGreaterThan(0.95);
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  test('colour does not depend on brightness', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 1.2, noNaN: true }), (light) => {
        const measures = measure(relight(plain, light), true);
        expect(measures.colourCast).toBeLessThan(0.6);
        expect(Math.abs((measures.chroma ?? 0) - (neutral.chroma ?? 0))).toBeLessThan(2.5);
      }),
      { numRuns: 12, seed: 2 },
    );
  });
});

describe('light and colour', () => {
  test.each<[string, PaintedFace, PhotoReason]>([
    ['a twentieth of the light', relight(plain, 0.05), 'too-dark'],
    ['three times the light', relight(plain, 3.2), 'too-bright'],
    ['red light', relight(plain, 1, 0.2, 0.2), 'colour-cast'],
    ['yellow light', relight(plain, 1, 0.85, 0.4), 'colour-cast'],
  ])('%s is found', (_, picture, reason) => {
    expect(reasons(measure(picture))).toContain(reason);
  });

  test('a picture without colours is none, flat grey has too few intensities', () => {
    const grey = new Uint8ClampedArray(plain.image.pixels);
    for (let at = 0; at < grey.length; at += 4) grey.fill(plain.image.pixels[at + 1] ?? 0, at, at + 3);
    const measures = measure({ ...plain, image: { ...plain.image, pixels: grey } });
    expect(measures.colourBits).toBe(8);
    expect(reasons(measures)).toContain('no-colour');
    expect(measures.colourCast).toBe(0);
    const flat = plain.image.pixels.map((value, at) => (at % 4 === 3 ? 255 : 128 + (value - 128) / 8));
    expect(measure({ ...plain, image: { ...plain.image, pixels: flat } }).greyLevels).toBeLessThan(64);
  });
});
