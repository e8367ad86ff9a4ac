import { counterReason } from '../../../domain/captures/photo.ts';
import { type PhotoReason, photoReason } from '../../../domain/photo/reason.ts';
import { reasonLabels } from '../../desk/labels.ts';

const refusals: Record<PhotoReason, string> = {
  'no-face': 'kein Gesicht',
  'several-faces': 'mehrere Gesichter',
  'too-far': 'zu weit weg',
  'too-near': 'zu nah',
  'too-left': 'zu weit links',
  'too-right': 'zu weit rechts',
  'too-high': 'Kopf zu hoch',
  'too-low': 'Kopf zu tief',
  tilted: 'Kopf geneigt',
  turned: 'Kopf gedreht',
  nodded: 'Kopf gehoben oder gesenkt',
  moving: 'bewegt',
  expression: 'Ausdruck nicht neutral',
  'mouth-open': 'Mund offen',
  'brows-raised': 'Augenbrauen hochgezogen',
  'eyes-closed': 'Augen nicht offen',
  'gaze-away': 'Blick zur Seite',
  sunglasses: 'dunkle Gläser',
  'glasses-glare': 'Brille spiegelt',
  'hair-over-eyes': 'Haare vor den Augen',
  'mouth-covered': 'Mund oder Kinn verdeckt',
  'head-covering': 'Kopfbedeckung',
  'background-uneven': 'Hintergrund unruhig',
  'background-shadow': 'Schatten auf der Rückwand',
  'something-in-picture': 'etwas anderes im Bild',
  'light-uneven': 'Licht ungleich',
  'shadow-on-face': 'Schatten im Gesicht',
  'hot-spot': 'Haut glänzt',
  'too-dark': 'zu dunkel',
  'too-bright': 'zu hell',
  blurred: 'unscharf',
  upscaled: 'zu wenige Einzelheiten',
  'colour-cast': 'Farbstich',
  'red-eyes': 'rote Augen',
  'no-colour': 'keine Farben',
  'flat-grey': 'zu wenige Abstufungen',
  'camera-too-far': 'Kamera zu weit weg',
};

/** Why a photo did not pass; a reason that a newer terminal counts keeps its name. */
export function refusalLabel(name: string): string {
  const reason = photoReason.safeParse(name).data;
  return reason ? refusals[reason] : name;
}

/** Why a capture was left to the counter. */
export function counterLabel(name: string): string {
  const reason = counterReason.safeParse(name).data;
  return reason ? reasonLabels[reason] : name;
}

const names = new Intl.DisplayNames('de', { type: 'language' });
export const languageLabel = (code: string): string =>
  code === 'de-simple' ? 'Leichte Sprache' : (names.of(code) ?? code);

export const settingLabels: Record<string, string> = {
  'text-small': 'kleine Schrift',
  'text-large': 'große Schrift',
  'text-huge': 'sehr große Schrift',
  'contrast-black-on-white': 'Schwarz auf Weiß',
  'contrast-white-on-black': 'Weiß auf Schwarz',
  'contrast-soft': 'weicher Kontrast',
  seated: 'im Sitzen',
  spoken: 'vorgelesen',
  'screen-off': 'mit dunklem Bildschirm',
};

export const serviceLabels: Record<string, string> = {
  'check-in': 'Mit Termin anmelden',
  'document-status': 'Wo ist mein Ausweis?',
  directory: 'Online erledigen',
  practice: 'Erst üben',
  'for-whom': 'Für wen ist das?',
  accessibility: 'Barrierefreiheit',
};

export const feedbackLabels: Record<string, string> = {
  see: 'Sehen',
  hear: 'Hören',
  reach: 'Erreichen',
  understand: 'Verstehen',
  use: 'Bedienen',
  other: 'Etwas anderes',
};
