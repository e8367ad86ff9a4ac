import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Sesli okuma ve karanlık ekran',
  lead: 'Kişisel bilgileriniz yalnızca kulaklıkla okunur.',
  speak: 'Sesli okuma',
  on: 'Açık',
  off: 'Kapalı',
  volume: 'Ses düzeyi',
  volumes: { quiet: 'Kısık', normal: 'Normal', loud: 'Yüksek', loudest: 'Çok yüksek' },
  speed: 'Hız',
  speeds: { slow: 'Yavaş', normal: 'Normal', fast: 'Hızlı', fastest: 'Çok hızlı' },
  screen: 'Ekran',
  screens: { light: 'Aydınlık', dark: 'Karanlık' },
  darkTitle: 'Ekran karanlık',
  darkHint: 'Açmak için lütfen dokunun.',
  switchOn: 'Ekranı aç',
  welcome:
    'Sesli okuma açık. Ok tuşlarıyla ileri ve geri gidersiniz. Tamam tuşuyla seçersiniz. Tekrar tuşu son cümleyi yeniden söyler. Tekrar tuşuna iki kez basarsanız ses düzeyi, hız ve karanlık ekran ayarları açılır.',
  unplugged: 'Kulaklık çıkarıldı. Kişisel bilgiler okunmuyor.',
  chosen: 'seçili',
  notChosen: 'seçili değil',
  empty: 'boş',
  wrong: 'Lütfen kontrol edin',
  deleted: 'silindi',
  place: '{{number}} / {{count}}',
  role: { button: 'düğme', field: 'giriş alanı', choice: 'seçenek' },
};
