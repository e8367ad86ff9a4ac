import type { Texts } from '../texts.ts';

export const photoReasons: Texts['photoReasons'] = {
  'no-face': { what: 'Das Gesicht war nicht im Bild.', remedy: 'Gehen Sie in die Mitte vor die Kamera.' },
  'several-faces': {
    what: 'Da war noch eine Person im Bild.',
    remedy: 'Bitte gehen Sie allein vor die Kamera.',
  },
  'too-far': { what: 'Sie waren zu weit weg.', remedy: 'Kommen Sie einen halben Schritt näher.' },
  'too-near': { what: 'Sie waren zu nah.', remedy: 'Gehen Sie einen halben Schritt zurück.' },
  'too-left': { what: 'Sie waren zu weit links.', remedy: 'Gehen Sie etwas nach rechts.' },
  'too-right': { what: 'Sie waren zu weit rechts.', remedy: 'Gehen Sie etwas nach links.' },
  'too-high': {
    what: 'Ihr Kopf war zu hoch.',
    remedy: 'Gehen Sie etwas tiefer. Der Kopf muss im Kreis sein.',
  },
  'too-low': { what: 'Ihr Kopf war zu tief.', remedy: 'Stehen Sie gerade. Der Kopf muss im Kreis sein.' },
  tilted: { what: 'Ihr Kopf war schief.', remedy: 'Halten Sie den Kopf gerade.' },
  turned: { what: 'Ihr Kopf war zur Seite gedreht.', remedy: 'Schauen Sie gerade in die Kamera.' },
  nodded: {
    what: 'Ihr Kopf war zu weit oben oder unten.',
    remedy: 'Halten Sie das Kinn gerade. Schauen Sie nach vorn.',
  },
  moving: { what: 'Sie haben sich bewegt.', remedy: 'Bitte halten Sie kurz still.' },
  expression: { what: 'Ihr Gesicht war nicht ruhig.', remedy: 'Schauen Sie ruhig. Lachen Sie nicht.' },
  'mouth-open': { what: 'Ihr Mund war offen.', remedy: 'Bitte machen Sie den Mund zu.' },
  'brows-raised': { what: 'Ihre Augen-Brauen waren oben.', remedy: 'Machen Sie die Stirn locker.' },
  'eyes-closed': {
    what: 'Ihre Augen waren nicht ganz offen.',
    remedy: 'Bitte machen Sie die Augen weit auf.',
  },
  'gaze-away': { what: 'Sie haben zur Seite geschaut.', remedy: 'Schauen Sie in die Kamera.' },
  sunglasses: { what: 'Man sieht Ihre Augen nicht.', remedy: 'Bitte nehmen Sie die Sonnen-Brille ab.' },
  'glasses-glare': {
    what: 'In der Brille ist Licht.',
    remedy: 'Senken Sie den Kopf etwas. Oder nehmen Sie die Brille ab.',
  },
  'hair-over-eyes': { what: 'Haare sind vor den Augen.', remedy: 'Bitte machen Sie die Haare zur Seite.' },
  'mouth-covered': {
    what: 'Man sieht Mund oder Kinn nicht.',
    remedy: 'Nehmen Sie Maske, Schal oder Hand weg.',
  },
  'head-covering': {
    what: 'Sie haben etwas auf dem Kopf.',
    remedy: 'Bitte nehmen Sie es ab. Bei Religion oder Krankheit darf es bleiben.',
  },
  'background-uneven': {
    what: 'Hinter Ihnen war etwas im Bild.',
    remedy: 'Stehen Sie in der Mitte vor der grauen Wand.',
  },
  'background-shadow': {
    what: 'An der Wand war ein Schatten.',
    remedy: 'Gehen Sie einen halben Schritt nach vorn.',
  },
  'something-in-picture': {
    what: 'Eine Sache war im Bild.',
    remedy: 'Stellen Sie Tasche und Jacke zur Seite.',
  },
  'light-uneven': {
    what: 'Eine Seite vom Gesicht war heller.',
    remedy: 'Stehen Sie gerade vor der Kamera. Klappt es nicht, rufen Sie Hilfe.',
  },
  'shadow-on-face': {
    what: 'Auf Ihrem Gesicht war ein Schatten.',
    remedy: 'Heben Sie das Kinn etwas. Nichts darf Schatten machen.',
  },
  'hot-spot': {
    what: 'Ihre Haut hat geglänzt.',
    remedy: 'Machen Sie das Gesicht trocken. Oder drehen Sie sich etwas.',
  },
  'too-dark': {
    what: 'Das Bild war zu dunkel.',
    remedy: 'Gehen Sie ganz ins Licht. Klappt es nicht, rufen Sie Hilfe.',
  },
  'too-bright': {
    what: 'Das Bild war zu hell.',
    remedy: 'Gehen Sie einen halben Schritt zurück. Klappt es nicht, rufen Sie Hilfe.',
  },
  blurred: {
    what: 'Das Bild war nicht scharf.',
    remedy: 'Halten Sie still. Bleiben Sie mit dem Kopf im Kreis.',
  },
  upscaled: { what: 'Man sieht zu wenig im Bild.', remedy: 'Bitte rufen Sie Hilfe.' },
  'colour-cast': {
    what: 'Die Farben sind falsch.',
    remedy: 'Buntes Licht oder bunte Kleider stören. Klappt es nicht, rufen Sie Hilfe.',
  },
  'red-eyes': { what: 'Ihre Augen sind rot im Bild.', remedy: 'Schauen Sie noch einmal in die Kamera.' },
  'no-colour': { what: 'Das Bild hat keine Farben.', remedy: 'Bitte rufen Sie Hilfe.' },
  'flat-grey': { what: 'Das Bild ist zu grau.', remedy: 'Bitte rufen Sie Hilfe.' },
  'camera-too-far': { what: 'Die Kamera steht falsch.', remedy: 'Bitte rufen Sie Hilfe.' },
};
