import type { PhotoReason } from '../../../domain/photo/reason.ts';

/** Why a picture is not accepted: what it is, and what to do about it. */
export const photoReasons: Record<PhotoReason, { what: string; remedy: string }> = {
  'no-face': { what: 'Es war kein Gesicht zu sehen.', remedy: 'Stellen Sie sich mitten vor die Kamera.' },
  'several-faces': {
    what: 'Es war noch jemand im Bild.',
    remedy: 'Bitte stellen Sie sich allein vor die Kamera.',
  },
  'too-far': { what: 'Sie standen zu weit weg.', remedy: 'Kommen Sie einen halben Schritt näher.' },
  'too-near': { what: 'Sie standen zu nah.', remedy: 'Gehen Sie einen halben Schritt zurück.' },
  'too-left': { what: 'Sie standen zu weit links.', remedy: 'Gehen Sie ein wenig nach rechts.' },
  'too-right': { what: 'Sie standen zu weit rechts.', remedy: 'Gehen Sie ein wenig nach links.' },
  'too-high': {
    what: 'Ihr Kopf war zu hoch im Bild.',
    remedy: 'Gehen Sie etwas tiefer, bis er im Oval ist.',
  },
  'too-low': { what: 'Ihr Kopf war zu tief im Bild.', remedy: 'Richten Sie sich auf, bis er im Oval ist.' },
  tilted: { what: 'Ihr Kopf war zur Seite geneigt.', remedy: 'Halten Sie den Kopf gerade.' },
  turned: { what: 'Ihr Kopf war zur Seite gedreht.', remedy: 'Schauen Sie gerade in die Kamera.' },
  nodded: {
    what: 'Ihr Kopf war gehoben oder gesenkt.',
    remedy: 'Halten Sie das Kinn gerade und schauen Sie nach vorn.',
  },
  moving: { what: 'Sie haben sich bewegt.', remedy: 'Bitte halten Sie kurz still.' },
  expression: { what: 'Ihr Gesicht war nicht ruhig.', remedy: 'Schauen Sie entspannt, ohne zu lächeln.' },
  'mouth-open': { what: 'Ihr Mund war offen.', remedy: 'Bitte schließen Sie den Mund.' },
  'brows-raised': { what: 'Ihre Augenbrauen waren hochgezogen.', remedy: 'Lassen Sie die Stirn locker.' },
  'eyes-closed': { what: 'Ihre Augen waren nicht ganz offen.', remedy: 'Bitte öffnen Sie die Augen weit.' },
  'gaze-away': { what: 'Sie haben zur Seite geschaut.', remedy: 'Schauen Sie in die Kamera.' },
  sunglasses: {
    what: 'Dunkle Gläser verdecken Ihre Augen.',
    remedy: 'Bitte nehmen Sie die Sonnenbrille ab.',
  },
  'glasses-glare': {
    what: 'In der Brille spiegelt sich Licht.',
    remedy: 'Senken Sie den Kopf ein wenig oder nehmen Sie die Brille ab.',
  },
  'hair-over-eyes': {
    what: 'Haare verdecken Ihre Augen.',
    remedy: 'Bitte streichen Sie die Haare zur Seite.',
  },
  'mouth-covered': {
    what: 'Mund oder Kinn waren verdeckt.',
    remedy: 'Nehmen Sie Maske, Schal oder Hand vom Gesicht.',
  },
  'head-covering': {
    what: 'Sie tragen etwas auf dem Kopf.',
    remedy: 'Ohne religiösen oder medizinischen Grund bitte abnehmen.',
  },
  'background-uneven': {
    what: 'Der Hintergrund war unruhig.',
    remedy: 'Stellen Sie sich mitten vor die graue Rückwand.',
  },
  'background-shadow': {
    what: 'Auf der Rückwand war ein Schatten.',
    remedy: 'Gehen Sie einen halben Schritt nach vorn.',
  },
  'something-in-picture': {
    what: 'Es war noch etwas anderes im Bild.',
    remedy: 'Stellen Sie Tasche und Jacke zur Seite.',
  },
  'light-uneven': {
    what: 'Eine Seite Ihres Gesichts war heller.',
    remedy: 'Drehen Sie sich gerade zur Kamera. Hilft das nicht, rufen Sie Hilfe.',
  },
  'shadow-on-face': {
    what: 'Auf Ihrem Gesicht lag ein Schatten.',
    remedy: 'Heben Sie das Kinn ein wenig, nichts darf Schatten werfen.',
  },
  'hot-spot': {
    what: 'Ihre Haut hat das Licht gespiegelt.',
    remedy: 'Tupfen Sie das Gesicht trocken oder drehen Sie sich ganz leicht.',
  },
  'too-dark': {
    what: 'Das Bild war zu dunkel.',
    remedy: 'Treten Sie ganz ins Licht. Hilft das nicht, rufen Sie Hilfe.',
  },
  'too-bright': {
    what: 'Das Bild war zu hell.',
    remedy: 'Gehen Sie einen halben Schritt zurück. Hilft das nicht, rufen Sie Hilfe.',
  },
  blurred: { what: 'Das Bild war unscharf.', remedy: 'Halten Sie still und bleiben Sie im Oval.' },
  upscaled: { what: 'Das Bild hat zu wenige Einzelheiten.', remedy: 'Bitte rufen Sie Hilfe.' },
  'colour-cast': {
    what: 'Die Farben stimmen nicht.',
    remedy: 'Farbiges Licht oder Kleidung stört. Hilft nichts, rufen Sie Hilfe.',
  },
  'red-eyes': { what: 'Ihre Augen erscheinen rot.', remedy: 'Schauen Sie noch einmal in die Kamera.' },
  'no-colour': { what: 'Das Bild hat keine Farben.', remedy: 'Bitte rufen Sie Hilfe.' },
  'flat-grey': { what: 'Das Bild hat zu wenige Abstufungen.', remedy: 'Bitte rufen Sie Hilfe.' },
  'camera-too-far': {
    what: 'Die Kamera ist nicht richtig eingestellt.',
    remedy: 'Bitte rufen Sie Hilfe.',
  },
};
