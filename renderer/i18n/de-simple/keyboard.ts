import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Tasten auf dem Bildschirm',
  space: 'Leer-Zeichen',
  backspace: 'Letztes Zeichen löschen',
  shift: 'Große Buchstaben',
  variants: 'Mehr Buchstaben',
  letters: 'Zurück',
  signs: 'Zeichen',
  more: 'Mehr',
  chooseBase: 'Anderer Buchstabe',
  whichBase: 'Welcher Buchstabe?',
  variantsOf: 'Formen von {{letter}}',
  hyphen: 'Binde-Strich',
  apostrophe: 'Apostroph',
};
