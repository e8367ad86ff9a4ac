import { expect, it } from 'vitest';
import { isDatatypeB } from '../characters/datatypes.ts';
import { fieldLength } from '../documents/field-lengths.ts';
import { eyeColours, otherEyeColourCode, undeterminedEyeColour } from './eye-colours.ts';

it('has words that every document can print, and each code once', () => {
  for (const { word } of eyeColours) {
    expect(isDatatypeB(word)).toBe(true);
    expect(word.length).toBeLessThanOrEqual(fieldLength('eyeColour', []));
  }
  expect(new Set([...eyeColours.map(({ code }) => code), otherEyeColourCode]).size).toBe(10);
  expect(undeterminedEyeColour).toBe('---');
});
