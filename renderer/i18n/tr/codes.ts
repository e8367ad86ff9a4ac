import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Lütfen bu alanı doldurun.',
  'too-long': 'Bu çok uzun. En fazla {{max}} karakter olabilir.',
  'sum-too-long':
    'Soyadı, doğum soyadı ve doktora unvanı birlikte çok uzun. En fazla {{max}} karakter olabilir.',
  character: '“{{character}}” karakteri burada kullanılamaz.',
  'no-letter': 'Burada bir harf eksik.',
  'doctorate-unknown': 'Terminal bu doktora unvanını kaydedemiyor. Lütfen gişeye sorun.',
  'small-print': 'Adınız uzun, belgede daha küçük yazılacak.',
  'impossible-date': 'Böyle bir tarih yok. Lütfen gün, ay ve yılı kontrol edin.',
  'future-date': 'Bu tarih gelecekte.',
  'too-long-ago': 'Bu tarih çok eski. Lütfen yılı kontrol edin.',
  'postal-code': 'Posta kodu beş rakamdan oluşur.',
  'town-mismatch': 'Posta kodu ile yer birbirine uymuyor. Bu doğru mu?',
  'house-number-missing': 'Bina numarası eksik. Bu doğru mu?',
  'height-range': 'Lütfen boyunuzu santimetre olarak girin: {{min}} ile {{max}} arası.',
  'height-unusual': '{{value}} cm alışılmadık bir değer. Bu doğru mu?',
  'serial-length': 'Numara 9 karakterdir, kontrol rakamıyla 10.',
  'serial-character': '“{{character}}” karakteri bu numarada bulunmaz.',
  'serial-check-digit': 'Kontrol rakamı uymuyor. Lütfen her karakteri karşılaştırın.',
  email: 'Bu e-posta adresi eksik.',
  'email-required': 'Postayla gönderim için e-posta adresiniz gerekli.',
  'representative-minor': 'Velayet sahipleri en az 18 yaşındadır. Lütfen tarihi kontrol edin.',
  'representative-count': 'Lütfen velayet hakkı olan kişilerin hepsini girin.',
  'product-twice': 'Her belge yalnızca bir kez seçilebilir.',
  'delivery-address': 'Posta yalnızca Almanya’daki bir adrese gönderilir.',
};

export const failures: Texts['failures'] = {
  malformed: 'Bu işlem olmadı. Lütfen yeniden deneyin.',
  'unknown-call': 'Bu işlem olmadı. Lütfen yeniden deneyin.',
  'not-now': 'Bu şu anda mümkün değil. Lütfen birazdan yeniden deneyin.',
  'answers-incomplete': 'Bir bilgi hâlâ eksik.',
  'answer-refused': 'Lütfen bilginizi kontrol edin.',
  'image-refused': 'Resim alınamadı. Lütfen yeni bir resim çekin.',
  'nothing-there': 'Bununla ilgili bir kayıt yok.',
  device: 'Cihaz yanıt vermiyor. Bu adımı gişede yapabilirsiniz.',
  storage: 'Kaydedilemedi. Lütfen yardım çağırın.',
  'station-away': 'Bir dakika lütfen. Birazdan devam edecek.',
  internal: 'Bu işlem olmadı. Lütfen yardım çağırın.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Cihaz bugün yok',
  'not-possible': 'Mümkün değil',
  'not-wanted': 'Gişede yapmayı tercih ederim',
  'tries-used-up': 'Deneme hakkı kalmadı',
  'injured-temporary': 'Parmak yaralı, iyileşecek',
  'missing-permanent': 'Parmak yok veya kalıcı olarak yaralı',
  quality: 'Parmak izi yeterince net değil',
  'photo-code': 'Fotoğraf fotoğrafçıdan',
  'timed-out': 'Süre doldu',
  'same-finger': 'İki kez aynı parmak',
  'other-finger': 'Diğer parmağa ait',
  'too-young': 'Yaşı henüz küçük',
};
