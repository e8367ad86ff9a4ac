import { expect, test } from 'vitest';
import type { FaceMarks } from '../marks.ts';
import { Motion } from './motion.ts';
import { Smoothing } from './smoothing.ts';

const at = (x: number, eyes = 100): FaceMarks => ({
  mesh: [],
  rightIris: { centre: { x: x - eyes / 2, y: 0 }, radius: 9 },
  leftIris: { centre: { x: x + eyes / 2, y: 0 }, radius: 9 },
});

test('a face moves when it covers half an eye distance in a second, sideways or towards the camera', () => {
  const motion = new Motion();
  expect(motion.isMoving(at(0), 0)).toBe(false);
  expect(motion.isMoving(at(4), 100)).toBe(false);
  expect(motion.isMoving(at(12), 200)).toBe(true);
  // Too soon to tell anything new.
  expect(motion.isMoving(at(12), 230)).toBe(true);
  expect(motion.isMoving(at(12), 300)).toBe(false);
  expect(motion.isMoving(at(12, 110), 400)).toBe(true);
});

test('a face that comes back after a while has not moved', () => {
  const motion = new Motion();
  motion.isMoving(at(0), 0);
  expect(motion.isMoving(at(500), 1500)).toBe(false);
  motion.reset();
  expect(motion.isMoving(at(0), 1600)).toBe(false);
});

test('measures are the mean of two frames, blinks and people are not drawn out', () => {
  const smoothing = new Smoothing();
  expect(smoothing.smooth({ yaw: 10, eyeGap: 0.08, faces: 1 }, 0)).toEqual({
    yaw: 10,
    eyeGap: 0.08,
    faces: 1,
  });
  expect(smoothing.smooth({ yaw: 0, eyeGap: 0.02, faces: 2 }, 100)).toEqual({
    yaw: 5,
    eyeGap: 0.02,
    faces: 2,
  });
  expect(smoothing.smooth({ yaw: 0 }, 200)).toEqual({ yaw: 0 });
  expect(smoothing.smooth({ yaw: 8 }, 900)).toEqual({ yaw: 8 });
});
