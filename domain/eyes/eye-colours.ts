/**
 * Code list "Art der Augenfarbe" of XAusländer/AZR (urn:de:xauslaender:codelist:azr:artderaugenfarbe_1) and the
 * German words as they are printed. The law has no binding list for ID card and passport.
 */
export const eyeColours = [
  { code: '01', word: 'blau' },
  { code: '03', word: 'blaugrau' },
  { code: '06', word: 'braun' },
  { code: '16', word: 'grau' },
  { code: '19', word: 'graubraun' },
  { code: '20', word: 'graugrün' },
  { code: '21', word: 'grauschwarz' },
  { code: '22', word: 'grün' },
  { code: '35', word: 'schwarz' },
] as const;

export type EyeColourCode = (typeof eyeColours)[number]['code'];

/** Code 98: the citizen's own German word. */
export const otherEyeColourCode = '98';

/** What XhD sends and the document shows when the colour cannot be determined (code 99). */
export const undeterminedEyeColour = '---';
