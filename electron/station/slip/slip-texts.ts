import type { Language } from '../../../domain/session/language.ts';
import type { SlipContent, SlipTodo } from '../../../domain/slip/slip.ts';

/** The words of the slip in one language; the second language of a slip is always German. */
export type SlipTexts = {
  title: string;
  sayThis: string;
  products: Record<SlipContent['products'][number], string>;
  doneHeading: string;
  done: Record<SlipContent['done'][number], string>;
  todoHeading: string;
  todo: Record<Exclude<SlipTodo['kind'], 'fee'>, string>;
  fee: (euro: string) => string;
  deleted: (when: string) => string;
  test: string;
};

const de: SlipTexts = {
  title: 'Ihr Beleg',
  sayThis: 'Nennen Sie am Schalter diese Nummer und den Tag und Monat Ihrer Geburt.',
  products: { 'id-card': 'Personalausweis', passport: 'Reisepass' },
  doneHeading: 'Schon erledigt',
  done: {
    'base-data': 'Ihre Daten',
    photo: 'Foto (wird am Schalter geprüft)',
    fingerprints: 'Fingerabdrücke',
    signature: 'Unterschrift',
  },
  todoHeading: 'Am Schalter noch nötig',
  todo: {
    'old-document': 'Ihr alter Pass oder Ausweis',
    'birth-certificate': 'Ihre Geburtsurkunde oder ein anderes Dokument mit Foto',
    representatives:
      'Alle Sorgeberechtigten mit Ausweis, oder ihre schriftliche Zustimmung; das Kind kommt mit',
    'photo-at-counter': 'Foto wird am Schalter aufgenommen',
    'photo-code': 'Ihr Foto-Code vom Fotografen',
    'fingerprints-at-counter': 'Fingerabdrücke werden am Schalter aufgenommen',
    'fingerprints-compare': 'Ihre Fingerabdrücke werden kurz verglichen',
    'signature-at-counter': 'Unterschrift am Schalter',
    'photo-id-for-post': 'Für die Post: gültiger Ausweis mit Foto bei der Zustellung',
  },
  fee: (euro) => `${euro} Gebühr (wird am Schalter bestätigt)`,
  deleted: (when) => `Ihre Daten werden nach der Abholung am Schalter gelöscht, spätestens am ${when}.`,
  test: 'TEST – dieses Terminal ist nicht zertifiziert.',
};

const en: SlipTexts = {
  title: 'Your slip',
  sayThis: 'At the counter, give this number and the day and month of your birth.',
  products: { 'id-card': 'ID card (Personalausweis)', passport: 'Passport (Reisepass)' },
  doneHeading: 'Already done',
  done: {
    'base-data': 'Your details',
    photo: 'Photo (will be checked at the counter)',
    fingerprints: 'Fingerprints',
    signature: 'Signature',
  },
  todoHeading: 'Still needed at the counter',
  todo: {
    'old-document': 'Your old passport or ID card',
    'birth-certificate': 'Your birth certificate or another document with a photo',
    representatives: 'All legal guardians with ID, or their written consent; the child must come along',
    'photo-at-counter': 'Your photo is taken at the counter',
    'photo-code': 'Your photo code from the photographer',
    'fingerprints-at-counter': 'Your fingerprints are taken at the counter',
    'fingerprints-compare': 'Your fingerprints are compared briefly',
    'signature-at-counter': 'Your signature at the counter',
    'photo-id-for-post': 'For delivery by post: a valid photo ID at the door',
  },
  fee: (euro) => `${euro} fee (confirmed at the counter)`,
  deleted: (when) => `Your data are deleted after collection at the counter, at the latest on ${when}.`,
  test: 'TEST – this terminal is not certified.',
};

export const slipTexts: Record<Language, SlipTexts> = { de, en };
