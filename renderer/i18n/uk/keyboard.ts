import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Екранна клавіатура',
  space: 'Пробіл',
  backspace: 'Видалити останній знак',
  shift: 'Великі літери',
  variants: 'Інші літери',
  letters: 'Назад',
  signs: 'Знаки',
  more: 'Більше',
  chooseBase: 'Інша літера',
  whichBase: 'Яка літера?',
  variantsOf: 'Варіанти літери {{letter}}',
  hyphen: 'Дефіс',
  apostrophe: 'Апостроф',
};
