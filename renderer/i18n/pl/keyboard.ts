import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Klawiatura ekranowa',
  space: 'Spacja',
  backspace: 'Usuń ostatni znak',
  shift: 'Wielkie litery',
  variants: 'Inne litery',
  letters: 'Wstecz',
  signs: 'Znaki',
  more: 'Więcej',
  chooseBase: 'Inna litera',
  whichBase: 'Która litera?',
  variantsOf: 'Formy litery {{letter}}',
  hyphen: 'Łącznik',
  apostrophe: 'Apostrof',
};
