import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Burada ayrıca',
  open: {
    'check-in': 'Randevum var',
    'document-status': 'Kimliğim nerede?',
    directory: 'Çevrim içi halletmek',
  },
  back: 'Başa dön',
  unreachable: 'Bürgercenter’e (belediye hizmet merkezi) şu anda ulaşılamıyor. Lütfen gişeye sorun.',
  'rate-limited': 'Çok fazla deneme yapıldı. Lütfen gişeye sorun.',
  checkIn: {
    title: 'Randevuyla giriş yapın',
    lead: 'Kod, randevu onayınızda yazılıdır.',
    label: 'Randevu kodu',
    submit: 'Giriş yap',
    incomplete: 'Kod en az 4 karakterdir.',
    done: 'Girişiniz yapıldı',
    doneLead: 'Lütfen oturun. Bu numarayla çağrılacaksınız.',
    number: 'Numaranız',
    at: 'Randevunuz: saat {{time}}',
    refused: {
      'too-early': 'Randevunuz: {{at}}. En erken 30 dakika önce giriş yapabilirsiniz.',
      'too-late': 'Randevunuz şu tarihteydi: {{at}}. Lütfen gişeye sorun.',
      'other-day': 'Randevunuz bugün değil: {{at}}. Lütfen gişeye sorun.',
      unknown: 'Böyle bir kod yok. Lütfen kontrol edin veya gişeye sorun.',
    },
  },
  documentStatus: {
    title: 'Kimliğim nerede?',
    lead: 'Yeni kimlik kartınızın veya pasaportunuzun numarasını başvuruda aldınız.',
    label: 'Yeni belgenin numarası',
    submit: 'Sorgula',
    unknown: 'Bu numara bilinmiyor. Lütfen kontrol edin veya gişeye sorun.',
    state: {
      ordered: 'Belgeniz sipariş edildi',
      'in-production': 'Belgeniz hazırlanıyor',
      ready: 'Belgeniz geldi',
      'handed-out': 'Belge daha önce teslim alındı',
    },
    next: {
      ordered: 'Sipariş Bundesdruckerei’dedir (devlet matbaası). Lütfen birkaç gün sonra tekrar bakın.',
      'in-production':
        'Bundesdruckerei (devlet matbaası) belgenizi hazırlıyor. Lütfen birkaç gün sonra tekrar bakın.',
      ready: 'Gişeden alabilirsiniz. Lütfen eski belgenizi getirin.',
      'handed-out': 'Belge sizde değilse lütfen hemen gişeye sorun.',
    },
  },
  directory: {
    title: 'Bunun için gelmenize gerek yok',
    lead: 'Bunlar çevrim içi de yapılabilir. Kodu telefonunuzla okutun.',
    qr: 'QR kodu: {{name}}',
  },
};
