import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'Ekran klavyesi',
  space: 'Boşluk',
  backspace: 'Son karakteri sil',
  shift: 'Büyük harf',
  variants: 'Diğer harfler',
  letters: 'Geri',
  signs: 'İşaretler',
  more: 'Daha fazla',
  chooseBase: 'Başka harf',
  whichBase: 'Hangi harf?',
  variantsOf: '{{letter}} harfinin biçimleri',
  hyphen: 'Kısa çizgi',
  apostrophe: 'Kesme işareti',
};
