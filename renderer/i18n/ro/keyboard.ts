import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Tastatură pe ecran',
  space: 'Spațiu',
  backspace: 'Ștergeți ultimul caracter',
  shift: 'Litere mari',
  variants: 'Alte litere',
  letters: 'Înapoi',
  signs: 'Semne',
  more: 'Mai mult',
  chooseBase: 'Altă literă',
  whichBase: 'Care literă?',
  variantsOf: 'Forme ale literei {{letter}}',
  hyphen: 'Cratimă',
  apostrophe: 'Apostrof',
};
