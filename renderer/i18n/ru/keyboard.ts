import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Экранная клавиатура',
  space: 'Пробел',
  backspace: 'Удалить последний знак',
  shift: 'Заглавные буквы',
  variants: 'Другие буквы',
  letters: 'Назад',
  signs: 'Знаки',
  more: 'Ещё',
  chooseBase: 'Другая буква',
  whichBase: 'Какая буква?',
  variantsOf: 'Варианты буквы {{letter}}',
  hyphen: 'Дефис',
  apostrophe: 'Апостроф',
};
