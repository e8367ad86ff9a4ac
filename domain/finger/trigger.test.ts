import { describe, expect, test } from 'vitest';
import type { FingerHint } from '../captures/finger-attempt.ts';
import { type Contact, type Glance, glance } from './contact.ts';
import { compareFrames, newTrigger, onFrame, type Trigger } from './trigger.ts';

const seen = (hint: FingerHint, bars = hint === 'none' ? 3 : 1): Glance => ({
  present: hint !== 'nothing',
  qualified: hint === 'none',
  hint,
  bars: hint === 'nothing' ? 0 : bars,
});
/** Frames every 100 ms. */
const stateAfter = (frames: readonly Glance[]): Trigger =>
  frames.reduce((trigger, frame, i) => onFrame(trigger, frame, i * 100), newTrigger);
const times = (count: number, frame: Glance) => Array.from({ length: count }, () => frame);

describe('automatic trigger', () => {
  test('fires after three good frames in a row, not before', () => {
    expect(stateAfter(times(2, seen('none'))).satisfied).toBe(false);
    expect(stateAfter(times(3, seen('none'))).satisfied).toBe(true);
    expect(stateAfter([...times(2, seen('none')), seen('moved'), ...times(2, seen('none'))]).satisfied).toBe(
      false,
    );
  });

  test('fires after four seconds on the glass however poor the frames are', () => {
    expect(stateAfter(times(40, seen('dry'))).satisfied).toBe(false);
    expect(stateAfter(times(41, seen('dry'))).satisfied).toBe(true);
  });

  test('time before the finger came does not count', () => {
    expect(stateAfter([...times(60, seen('nothing')), ...times(10, seen('dry'))]).satisfied).toBe(false);
  });

  test('a weakness is told once it has lasted, and stays until another has', () => {
    expect(stateAfter(times(4, seen('dry'))).shown).toBe('none');
    expect(stateAfter(times(5, seen('dry'))).shown).toBe('dry');
    const flicker = Array.from({ length: 20 }, (_, i) => seen(i % 2 ? 'dry' : 'partial'));
    expect(stateAfter([...times(5, seen('dry')), ...flicker]).shown).toBe('dry');
    expect(stateAfter([...times(5, seen('dry')), ...times(5, seen('none'))]).shown).toBe('none');
  });

  test('a lifted finger forgets everything', () => {
    expect(stateAfter([...times(5, seen('dry')), seen('nothing')])).toEqual(newTrigger);
  });

  test('a qualified frame beats every other, then the bars decide', () => {
    expect(compareFrames(seen('none', 1), seen('dry', 3))).toBeLessThan(0);
    expect(compareFrames(seen('dry', 1), seen('dry', 2))).toBeGreaterThan(0);
    expect(compareFrames(seen('none'), seen('none'))).toBe(0);
  });
});

describe('glance', () => {
  const well: Contact = {
    areaMm2: 400,
    contrast: 180,
    ink: 0.4,
    offsetMm: { x: 0, y: 0 },
    tilt: 0,
    glassMm2: 560,
  };
  const hint = (change: Partial<Contact>, before: Contact | null = null) =>
    glance({ ...well, ...change }, before).hint;

  test('a finger that lies well qualifies with all bars', () => {
    expect(glance(well, well)).toEqual({ present: true, qualified: true, hint: 'none', bars: 3 });
  });

  test.each([
    ['nothing', { areaMm2: 3 }],
    ['light', { contrast: 50 }],
    ['dry', { ink: 0.1 }],
    ['wet', { ink: 0.6 }],
    ['partial', { areaMm2: 150 }],
    ['partial', { areaMm2: 150, offsetMm: { x: 4, y: 0 } }],
    ['left', { areaMm2: 150, offsetMm: { x: 6, y: 0 } }],
    ['rotated', { tilt: -20 }],
    ['up', { offsetMm: { x: 1, y: 4 } }],
    ['down', { offsetMm: { x: 1, y: -4 } }],
    ['left', { offsetMm: { x: 4, y: 1 } }],
    ['right', { offsetMm: { x: -4, y: 1 } }],
  ] as const)('%s: %o', (expected, change) => {
    expect(hint(change)).toBe(expected);
  });

  test('moved: the contact shifts between two frames', () => {
    expect(hint({}, { ...well, offsetMm: { x: 1, y: 0 } })).toBe('moved');
  });

  test('a small glass asks for less area', () => {
    expect(hint({ areaMm2: 190, glassMm2: 300 })).toBe('none');
  });
});
