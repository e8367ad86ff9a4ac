import type { Texts } from '../texts.ts';

export const keyboard: Texts['keyboard'] = {
  label: 'لوحة مفاتيح الشاشة',
  space: 'مسافة',
  backspace: 'حذف آخر رمز',
  shift: 'أحرف كبيرة',
  variants: 'أحرف أخرى',
  letters: 'رجوع',
  signs: 'رموز',
  more: 'المزيد',
  chooseBase: 'حرف آخر',
  whichBase: 'أي حرف؟',
  variantsOf: 'أشكال الحرف {{letter}}',
  hyphen: 'شرطة',
  apostrophe: 'فاصلة عليا',
};
