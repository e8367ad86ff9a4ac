import type { Application } from '../../domain/application/application.ts';
import type { FingerCode } from '../../domain/captures/fingerprint.ts';
import type { CounterReason } from '../../domain/captures/photo.ts';
import type { FeeCode } from '../../domain/fees/fees.ts';
import type { Representative, StepId } from '../../domain/pages/page-values.ts';
import type { Product } from '../../domain/products/product.ts';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import type { PageFailure } from '../staff/page/api.ts';
import type { FingerVerification } from './contract.ts';

/** The desk's words. It speaks German only: it is the clerks' working tool. */
export function productLabel(product: Product): string {
  if (product.kind === 'id-card') return 'Personalausweis';
  const extras = [product.pages === 48 ? '48 Seiten' : '', product.express ? 'Express' : ''];
  return ['Reisepass', ...extras.filter((extra) => extra !== '')].join(', ');
}

/** The terminal's steps, as the clerk calls them. */
export const stepLabels: Record<StepId, string> = {
  document: 'Dokument',
  data: 'Daten',
  photo: 'Foto',
  fingerprints: 'Fingerabdrücke',
  signature: 'Unterschrift',
  review: 'Prüfen',
  slip: 'Beleg',
};

export const sexLabels: Record<Application['sex'], string> = {
  '001': 'weiblich',
  '002': 'männlich',
  '003': 'weder weiblich noch männlich eingetragen (X)',
};

export const deliveryLabels: Record<Application['delivery'], string> = {
  'pick-up': 'Abholung',
  post: 'Direktversand',
};

export const roleLabels: Record<Representative['role'], string> = {
  mother: 'Mutter',
  father: 'Vater',
  guardian: 'Vormund',
};

export const fingerLabels: Record<FingerCode, string> = {
  2: 'rechter Zeigefinger',
  7: 'linker Zeigefinger',
};

/** Why something was left to the counter; ends the sentence "… am Schalter: …". */
export const reasonLabels: Record<CounterReason, string> = {
  'device-missing': 'das Gerät im Terminal war nicht bereit',
  'not-possible': 'am Terminal nicht möglich',
  'not-wanted': 'am Terminal nicht gewünscht',
  'tries-used-up': 'alle Versuche waren verbraucht',
  'injured-temporary': 'Finger vorübergehend verletzt',
  'missing-permanent': 'Finger fehlt dauerhaft',
  quality: 'die Qualität reichte nicht',
  'photo-code': 'die Person hat einen Foto-Code vom Fotografen',
  'timed-out': 'die Zeit war abgelaufen',
  'same-finger': 'zweimal wurde derselbe Finger aufgelegt',
  'other-finger': 'der andere Zeigefinger war am Terminal nicht möglich',
  'too-young': 'zu jung',
};

export const partLabels: Record<RecapturePart, string> = { photo: 'Foto', fingers: 'Finger' };

/** How the clerk was sure of the fingers, on the buttons that take a case over. */
export const verificationLabels: Record<FingerVerification, string> = {
  matched: 'Hier verglichen: gleicher Finger',
  'not-needed': 'Keine Abdrücke vom Terminal',
  'in-procedure': 'Im Fachverfahren verglichen',
  'override-identity': 'Nicht bestätigt: Person anders nachgewiesen',
  'impossible-finger': 'Nicht möglich: Finger verletzt',
  'impossible-scanner': 'Nicht möglich: Scanner gestört',
};

export const feeLabels: Record<FeeCode, string> = {
  'id-card': 'Personalausweis',
  'id-card-reduced': 'Personalausweis unter 24',
  'id-card-post': 'Versand Personalausweis',
  passport: 'Reisepass',
  'passport-reduced': 'Reisepass unter 24',
  'passport-48-pages': '48 Seiten',
  'passport-express': 'Express',
  'passport-post': 'Versand Reisepass',
  photo: 'Lichtbild',
};

export type DeskFailure = PageFailure;

const unexpected = 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder rufen Sie die Technik.';

/** One plain sentence (and what to do) for everything that can be refused. */
export const failureSentences: Record<DeskFailure, string> = {
  malformed: 'Die Eingabe ist unvollständig. Bitte prüfen Sie Vorgangsnummer, Tag und Monat.',
  'not-found':
    'Kein Fall mit diesen Angaben. Bitte vergleichen Sie Vorgangsnummer, Geburtstag und Geburtsmonat mit dem Beleg. Nach 96 Stunden ist ein Fall gelöscht.',
  'rate-limited':
    'Zu viele falsche Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann noch einmal.',
  'ambiguous-code': 'Zu diesen Angaben gibt es zwei Fälle. Bitte geben Sie auch das Geburtsjahr ein.',
  'wrong-state': 'Der Fall ist bereits übernommen oder gelöscht.',
  'case-changed':
    'Inzwischen ist eine neue Aufnahme (Foto oder Finger) eingegangen. Bitte schließen Sie den Fall und rufen Sie ihn neu ab.',
  busy: 'Der Eingang ist gerade ausgelastet. Bitte versuchen Sie es in wenigen Sekunden noch einmal.',
  unreachable: 'Der Eingang antwortet nicht. Bitte prüfen Sie die Verbindung oder rufen Sie die Technik.',
  'not-signed-in': 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich neu an.',
  'not-allowed': 'Dafür ist Ihre Anmeldung nicht freigeschaltet. Bitte wenden Sie sich an die Leitung.',
  internal: unexpected,
  'cross-site': unexpected,
  'not-enrolled': unexpected,
  'enrolment-code': unexpected,
  signature: unexpected,
  certificate: unexpected,
  'stale-request': unexpected,
  'replayed-request': unexpected,
  'digest-mismatch': unexpected,
  'case-conflict': unexpected,
  'unknown-key': unexpected,
  'too-large': unexpected,
};
