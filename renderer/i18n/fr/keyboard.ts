import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Clavier à l’écran',
  space: 'Espace',
  backspace: 'Effacer le dernier caractère',
  shift: 'Majuscules',
  variants: 'Autres lettres',
  letters: 'Retour',
  signs: 'Signes',
  more: 'Plus',
  chooseBase: 'Autre lettre',
  whichBase: 'Quelle lettre ?',
  variantsOf: 'Formes de {{letter}}',
  hyphen: 'Trait d’union',
  apostrophe: 'Apostrophe',
};
