import { describe, expect, test } from 'vitest';
import { fingerSampleNames, hasFingerSamples, readFingerSample } from '../../tests/support/finger-samples.ts';
import { fingerContact } from './contact.ts';

/** Ridges of 0.45 mm in an ellipse on a glass of 20×28 mm. */
function print(options: { x?: number; y?: number; turn?: number; ppi?: number; dark?: number }) {
  const { x = 0, y = 0, turn = 0, ppi = 500, dark = 0.5 } = options;
  const mm = 25.4 / ppi;
  const [width, height] = [Math.round(20 / mm), Math.round(28 / mm)];
  const pixels = new Uint8Array(width * height).fill(245);
  const angle = (turn * Math.PI) / 180;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const dx = column * mm - 10 - x;
      const dy = row * mm - 14 - y;
      const u = dx * Math.cos(angle) + dy * Math.sin(angle);
      const v = dy * Math.cos(angle) - dx * Math.sin(angle);
      if ((u / 6) ** 2 + (v / 9) ** 2 > 1) continue;
      const phase = (v / 0.45) % 1;
      pixels[row * width + column] = (phase < 0 ? phase + 1 : phase) < dark ? 40 : 245;
    }
  return { width, height, ppi, pixels };
}

describe('contact of a finger with the glass', () => {
  test('area in square millimetres, place in millimetres, whatever the resolution', () => {
    for (const ppi of [500, 1000]) {
      const contact = fingerContact(print({ x: 2, y: -3, ppi }));
      expect(contact.areaMm2 / (Math.PI * 6 * 9)).toBeCloseTo(1.08, 0);
      expect(contact.offsetMm.x).toBeCloseTo(2, 0);
      expect(contact.offsetMm.y).toBeCloseTo(-3, 0);
      expect(contact.glassMm2).toBeCloseTo(560, -1);
      expect(contact.contrast).toBe(205);
    }
  });

  test('turn in degrees, clockwise positive', () => {
    expect(Math.abs(fingerContact(print({})).tilt)).toBeLessThan(5);
    expect(fingerContact(print({ turn: 25 })).tilt).toBeGreaterThan(15);
    expect(fingerContact(print({ turn: -25 })).tilt).toBeLessThan(-15);
  });

  test('dark skin of the print is ink: more of it, more ink', () => {
    const [dry, normal, wet] = [0.15, 0.4, 0.8].map((dark) => fingerContact(print({ dark })).ink);
    expect(dry).toBeLessThan(normal ?? 0);
    expect(normal).toBeLessThan(wet ?? 0);
  });

  test('an empty or evenly dirty glass has no contact', () => {
    for (const grey of [0, 128, 250]) {
      const pixels = new Uint8Array(400 * 560).fill(grey);
      expect(fingerContact({ width: 400, height: 560, ppi: 500, pixels }).areaMm2).toBe(0);
    }
  });

  test.skipIf(!hasFingerSamples)('real prints have contact, the blank one has none', () => {
    for (const name of fingerSampleNames('ink')) {
      const { areaMm2 } = fingerContact(readFingerSample(name));
      if (name.includes('a999')) expect(areaMm2).toBeLessThan(25);
      else expect(areaMm2).toBeGreaterThan(100);
    }
  });
});
