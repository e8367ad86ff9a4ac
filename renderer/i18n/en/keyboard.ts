import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'On-screen keyboard',
  space: 'Space',
  backspace: 'Delete last character',
  shift: 'Capital letters',
  variants: 'More letters',
  letters: 'Back',
  signs: 'Signs',
  more: 'More',
  chooseBase: 'Other letter',
  whichBase: 'Which letter?',
  variantsOf: 'Forms of {{letter}}',
  hyphen: 'Hyphen',
  apostrophe: 'Apostrophe',
};
