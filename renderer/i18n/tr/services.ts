import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Burada ayrıca',
  open: {
    'check-in': 'Randevum var',
    'document-status': 'Belgem nerede?',
    directory: 'Çevrim içi yap',
  },
  back: 'Başa dön',
  unreachable: 'Bürgercenter’e şu anda ulaşılamıyor. Lütfen gişeye sorun.',
  'rate-limited': 'Çok fazla deneme. Lütfen gişeye sorun.',
  checkIn: {
    title: 'Randevuyla giriş',
    lead: 'Kod, randevu onayınızda yazar.',
    label: 'Randevu kodu',
    submit: 'Giriş yap',
    incomplete: 'Kod en az 4 karakterdir.',
    done: 'Girişiniz yapıldı',
    doneLead: 'Lütfen oturun. Bu numarayla çağrılacaksınız.',
    number: 'Numaranız',
    at: 'Randevunuz: saat {{time}}',
    refused: {
      'too-early': 'Randevunuzun zamanı: {{at}}. Giriş 30 dakika önceden yapılabilir.',
      'too-late': 'Randevunuzun zamanı şuydu: {{at}}. Lütfen gişeye sorun.',
      'other-day': 'Randevunuzun zamanı: {{at}}, bugün değil. Lütfen gişeye sorun.',
      unknown: 'Böyle bir kod yok. Lütfen kontrol edin veya gişeye sorun.',
    },
  },
  documentStatus: {
    title: 'Belgem nerede?',
    lead: 'Yeni kimlik kartınızın veya pasaportunuzun numarasını başvuruda aldınız.',
    label: 'Yeni belgenin numarası',
    submit: 'Sorgula',
    unknown: 'Bu numara bilinmiyor. Lütfen kontrol edin veya gişeye sorun.',
    state: {
      ordered: 'Belgeniz sipariş edildi',
      'in-production': 'Belgeniz hazırlanıyor',
      ready: 'Belgeniz burada',
      'handed-out': 'Belge daha önce teslim alındı',
    },
    next: {
      ordered: 'Sipariş Bundesdruckerei’de (federal basımevi). Lütfen birkaç gün sonra yeniden bakın.',
      'in-production':
        'Bundesdruckerei (federal basımevi) üzerinde çalışıyor. Lütfen birkaç gün sonra yeniden bakın.',
      ready: 'Gişeden alabilirsiniz. Lütfen eski belgenizi getirin.',
      'handed-out': 'Belge sizde değilse lütfen hemen gişeye sorun.',
    },
  },
  directory: {
    title: 'Bu yolu yapmanıza gerek yok',
    lead: 'Bu çevrim içi de yapılabilir. Kodu telefonunuzla okutun.',
    qr: 'QR kodu: {{name}}',
  },
};
