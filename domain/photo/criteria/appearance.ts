import type { PhotoCheck } from '../check.ts';

const optional = { min: null, max: null, mandatory: false } as const;
const mandatory = { ...optional, mandatory: true } as const;
const alike = <R extends PhotoCheck['below']>(reason: R) => ({ below: reason, above: reason });

/**
 * What the pixels of the portrait have to show (TR-03121-3.2 v6.0, criteria 3.2, 4, 6 and 7). "People" are the neutral
 * faces the thresholds were set on: portraits of all skin tones, with glasses, beards, wrinkles and make-up; each
 * threshold lies nearer to the defect than to them. The guideline leaves all of these to the vendor; measured on 25
 * November 2026. A head covering has no row: it is asked about, never refused.
 */
export const appearanceChecks: readonly PhotoCheck[] = [
  // Light passes a lens twice: one that lets half of it through reads 0.75. People reach 0.68 in deep shadow,
  // dark lenses begin at 0.95.
  { ...optional, id: '3.2', measure: 'sunglasses', max: 0.75, ...alike('sunglasses') },
  // A fringe down to the lids reaches 0.48; hair across an eye 0.8.
  { ...optional, id: '3.2', measure: 'hairOverEyes', max: 0.65, ...alike('hair-over-eyes') },
  // Pale or unusually shining lips reach 0.5; masks, scarves and hands 1.
  { ...optional, id: '3.2', measure: 'mouthCovered', max: 0.65, ...alike('mouth-covered') },

  // A painted wall reads below 0.8, one with curls before it 1.1, rough plaster 1.9; patterns and tiles 2.9 to 5.
  { ...optional, id: '4.1', measure: 'backgroundUnevenness', max: 2, ...alike('background-uneven') },
  // Vignettes of good portraits reach 17 lightness steps; shadows and windows begin at 22.
  { ...optional, id: '4.2', measure: 'backgroundShadow', max: 20, ...alike('background-shadow') },
  // Curls beside the head reach 0.15; shelves, patterns and a second person mostly lie above 0.2.
  { ...optional, id: '4.3', measure: 'foreignObjects', max: 0.18, ...alike('something-in-picture') },

  // Good portraits have 0.7 and more; light from one side leaves 0.4 and less.
  { ...optional, id: '6.1', measure: 'lightBalance', min: 0.45, ...alike('light-uneven') },
  // Good portraits have 0.6 and more on the darkest bare place.
  { ...optional, id: '6.2', measure: 'faceShadow', min: 0.42, ...alike('shadow-on-face') },
  // Shining skin still has detail, on dark skin too: people read 0.
  { ...optional, id: '6.3', measure: 'hotSpots', max: 0.005, ...alike('hot-spot') },
  // Shine around narrow eyes reaches 0.2; lenses with glare 0.75. A quarter hides something of the eye.
  { ...optional, id: '6.4', measure: 'lensGlare', max: 0.25, ...alike('glasses-glare') },

  // Exposure is never judged by how light the skin is. The white of people's eyes reads 77 and more (dark skin and
  // light skin alike), that of the same faces with an eighth of the light 49 and less.
  { ...mandatory, id: '7.1', measure: 'eyeWhite', min: 60, ...alike('too-dark') },
  // Black without detail: people read 0.04 at most, hard light from below 0.39.
  { ...mandatory, id: '7.1', measure: 'underExposed', max: 0.15, ...alike('too-dark') },
  // White without detail: people read 0, very light skin in hard light 0.13; too much light 0.35 and more.
  { ...mandatory, id: '7.1', measure: 'overExposed', max: 0.2, ...alike('too-bright') },

  // Small sharp pictures enlarged four times still read 113 to 145 and are spared; a defocus of twelve pixels in the
  // still reads 80 and less. In between it is a finding, but not mandatory.
  { ...mandatory, id: '7.2', measure: 'focus', min: 88, ...alike('blurred') },
  { ...optional, id: '7.2', measure: 'focus', min: 120, ...alike('blurred') },
  // Portraits enlarged up to 1.8 times read 0.41 to 0.58, twice 0.38 to 0.44, three times 0.33 and less. Enlargement is
  // forbidden (TR-03121-3.2 §5.1.2), but no picture tells it from a soft lens: as a finding it is optional; only what
  // leaves the face blurred fails the mandatory focus above.
  { ...optional, id: '7.2', measure: 'resolution', min: 0.41, ...alike('upscaled') },

  // Skins of all tones and the white of the eyes in white light read 0 to 1; yellow lamps 1.5 to 3.5, red light 7.8.
  { ...optional, id: '7.3', measure: 'colourCast', max: 1.2, ...alike('colour-cast') },
  // Pupils reach 32 where the iris is brown; a flash in the eye reads 60 and more.
  { ...optional, id: '7.4', measure: 'redEyes', max: 45, ...alike('red-eyes') },

  // One channel repeated three times is no colour picture.
  { ...mandatory, id: '7.5', measure: 'colourBits', min: 24, ...alike('no-colour') },
  // The palest skin reads 8; a grey picture stored with colours 0 to 1.
  { ...mandatory, id: '7.6', measure: 'chroma', min: 3, ...alike('no-colour') },
  // ICAO asks for 128 intensities in the face; dark skin in soft light has 113 to 150 of them with all its detail, and
  // less light must not decide here (7.1 does): hence the half.
  { ...mandatory, id: '7.6', measure: 'greyLevels', min: 64, ...alike('flat-grey') },
];
