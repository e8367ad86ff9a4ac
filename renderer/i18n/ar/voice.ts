import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'القراءة الصوتية والشاشة المظلمة',
  lead: 'لا تُقرأ بياناتك الشخصية إلا عبر السماعات.',
  speak: 'القراءة الصوتية',
  on: 'تشغيل',
  off: 'إيقاف',
  volume: 'مستوى الصوت',
  volumes: { quiet: 'منخفض', normal: 'عادي', loud: 'عالٍ', loudest: 'عالٍ جدًا' },
  speed: 'السرعة',
  speeds: { slow: 'بطيئة', normal: 'عادية', fast: 'سريعة', fastest: 'سريعة جدًا' },
  screen: 'الشاشة',
  screens: { light: 'مضيئة', dark: 'مظلمة' },
  darkTitle: 'الشاشة مظلمة',
  darkHint: 'المس الشاشة لتشغيلها.',
  switchOn: 'تشغيل الشاشة',
  welcome:
    'القراءة الصوتية تعمل. تنتقل بأزرار الأسهم إلى الأمام والخلف. يختار زر موافق. يكرر زر الإعادة الجملة الأخيرة. اضغط زر الإعادة مرتين لتغيير مستوى الصوت والسرعة أو لإظلام الشاشة.',
  unplugged: 'تم فصل السماعات. لا تُقرأ البيانات الشخصية.',
  chosen: 'محدد',
  notChosen: 'غير محدد',
  empty: 'فارغ',
  wrong: 'يرجى التحقق',
  deleted: 'تم الحذف',
  place: '{{number}} من {{count}}',
  role: { button: 'زر', field: 'حقل إدخال', choice: 'خيار' },
};
