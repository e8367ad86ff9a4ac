import { expect, test } from 'vitest';
import { signatureStrokes } from '../../../domain/captures/signature.ts';
import { strokesInMillimetres } from './strokes.ts';

test('pixels become millimetres on the glass, times count from the first point', () => {
  const strokes = strokesInMillimetres(
    [
      {
        points: [
          { x: 100, y: 200, time: 5000 },
          { x: 101, y: 202, time: 5016 },
        ],
      },
      { points: [{ x: 300, y: 40, time: 5400 }] },
    ],
    { width: 983, height: 350 },
    0.25,
  );
  expect(signatureStrokes.parse(strokes)).toEqual({
    widthMm: 245.75,
    heightMm: 87.5,
    strokes: [
      [
        { x: 25, y: 50, t: 0 },
        { x: 25.25, y: 50.5, t: 16 },
      ],
      [{ x: 75, y: 10, t: 400 }],
    ],
  });
});
