import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PhotoHint, photoHint } from '../../../domain/photo/guidance/hint.ts';
import { type CitizenState, neutralCitizen } from '../../../domain/station-api/dev-calls.ts';
import { follow, steer } from './follow.ts';

const wrong: CitizenState = {
  ...neutralCitizen,
  yaw: -25,
  pitch: 10,
  roll: 12,
  gazeX: 8,
  eyesClosed: 1,
  mouthOpen: 1,
  smile: 0.4,
  second: 1,
  glasses: 'dark',
};

const after = (state: CitizenState, hint: PhotoHint, seconds: number) => {
  let now = state;
  for (let step = 0; step < Math.round(seconds * 15); step++) now = follow(now, hint, 1 / 15);
  return now;
};

test('comes closer and steps back', () => {
  expect(after(neutralCitizen, 'closer', 1).distance).toBeCloseTo(0.65, 2);
  expect(after(neutralCitizen, 'further', 1).distance).toBeCloseTo(0.95, 2);
  expect(after(neutralCitizen, 'closer', 60).distance).toBe(0.35);
});

test('left is the citizen’s own left: right in the picture', () => {
  expect(after(neutralCitizen, 'left', 1).x).toBeGreaterThan(0.04);
  expect(after(neutralCitizen, 'right', 1).x).toBeLessThan(-0.04);
  expect(after(neutralCitizen, 'up', 1).y).toBeGreaterThan(0.04);
  expect(after(neutralCitizen, 'down', 1).y).toBeLessThan(-0.04);
});

test('who is asked to close the mouth also lets go of a smile that parts the lips', () => {
  expect(after({ ...neutralCitizen, smile: 1 }, 'mouth-closed', 1).smile).toBe(0);
  // The open mouth first.
  expect(follow({ ...neutralCitizen, smile: 1, mouthOpen: 1 }, 'mouth-closed', 0.1).smile).toBe(1);
});

test('within two seconds everything asked for is corrected', () => {
  expect(after(wrong, 'straight', 2)).toMatchObject({ yaw: 0, pitch: 0 });
  expect(after(wrong, 'upright', 2).roll).toBe(0);
  expect(after(wrong, 'look-here', 2).gazeX).toBe(0);
  expect(after(wrong, 'eyes-open', 2).eyesClosed).toBe(0);
  expect(after(wrong, 'mouth-closed', 2).mouthOpen).toBe(0);
  expect(after(wrong, 'neutral', 2).smile).toBe(0);
  expect(after(wrong, 'alone', 2).second).toBe(0);
  expect(after(wrong, 'glasses-off', 2).glasses).toBe('none');
  expect(after({ ...wrong, glasses: 'glare' }, 'glasses-down', 2).glasses).toBe('thin');
  expect(after({ ...wrong, light: 'left' }, 'light', 2).light).toBe('even');
  expect(after({ ...wrong, light: 'dark' }, 'light', 2).light).toBe('dark');
  expect(after({ ...wrong, background: 'room' }, 'background', 2).background).toBe('grey');
  expect(after({ ...wrong, x: 0.3, y: -0.2 }, 'come-here', 8)).toMatchObject({ x: 0, y: 0 });
  expect(after(wrong, 'still', 2).idle).toBe(false);
});

test('one hint at a time: the rest of the person stays', () => {
  expect(after(wrong, 'straight', 2)).toMatchObject({ eyesClosed: 1, mouthOpen: 1, glasses: 'dark' });
});

test('never overshoots and never leaves the room', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...photoHint.options),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: -40, max: 40, noNaN: true }),
      (hint, seconds, yaw) => {
        const next = follow({ ...wrong, yaw }, hint, seconds);
        expect(Math.abs(next.yaw)).toBeLessThanOrEqual(Math.abs(yaw));
        expect(next.yaw * yaw).toBeGreaterThanOrEqual(0);
        expect(next.distance).toBeGreaterThanOrEqual(0.35);
        expect(next.distance).toBeLessThanOrEqual(2.5);
        expect(Math.abs(next.x)).toBeLessThanOrEqual(0.4);
      },
    ),
  );
});

test('a moved control changes its own value only', () => {
  const before = { ...neutralCitizen, follows: true };
  const followed = { ...before, yaw: 0, distance: 0.6 };
  expect(steer(followed, before, { ...before, yaw: 20 })).toEqual({ ...followed, yaw: 20 });
});
