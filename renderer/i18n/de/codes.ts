import type { CounterReason } from '../../../domain/captures/photo.ts';
import type { IssueCode } from '../../../domain/pages/issue.ts';
import type { CallFailureCode } from '../../../domain/station-api/calls.ts';

export const issues: Record<IssueCode, string> = {
  required: 'Bitte füllen Sie dieses Feld aus.',
  'too-long': 'Das ist zu lang. Möglich sind {{max}} Zeichen.',
  'sum-too-long':
    'Familienname, Geburtsname und Doktorgrad sind zusammen zu lang. Möglich sind {{max}} Zeichen.',
  character: 'Das Zeichen „{{character}}“ ist hier nicht möglich.',
  'no-letter': 'Hier fehlt ein Buchstabe.',
  'doctorate-unknown': 'Diesen Doktorgrad trägt das Terminal nicht ein. Bitte fragen Sie am Schalter.',
  'small-print': 'Ihr Name ist lang und wird im Dokument kleiner gedruckt.',
  'impossible-date': 'Dieses Datum gibt es nicht. Bitte Tag, Monat und Jahr prüfen.',
  'future-date': 'Dieses Datum liegt in der Zukunft.',
  'too-long-ago': 'Dieses Datum liegt zu weit zurück. Bitte das Jahr prüfen.',
  'postal-code': 'Die Postleitzahl hat fünf Ziffern.',
  'town-mismatch': 'Postleitzahl und Ort passen nicht zusammen. Stimmt das so?',
  'house-number-missing': 'Es fehlt die Hausnummer. Stimmt das so?',
  'height-range': 'Bitte die Größe in Zentimetern angeben, von {{min}} bis {{max}}.',
  'height-unusual': '{{value}} cm ist ungewöhnlich. Stimmt das so?',
  'serial-length': 'Die Nummer hat 9 Zeichen, mit Prüfziffer 10.',
  'serial-character': 'Das Zeichen „{{character}}“ kommt in der Nummer nicht vor.',
  'serial-check-digit': 'Die Prüfziffer passt nicht. Bitte vergleichen Sie jedes Zeichen.',
  email: 'Diese E-Mail-Adresse ist nicht vollständig.',
  'email-required': 'Für die Post brauchen wir Ihre E-Mail-Adresse.',
  'representative-minor': 'Sorgeberechtigte sind mindestens 18 Jahre alt. Bitte das Datum prüfen.',
  'representative-count': 'Bitte tragen Sie so viele Personen ein, wie das Sorgerecht haben.',
  'product-twice': 'Jedes Dokument geht nur einmal.',
  'delivery-address': 'Die Post geht nur an eine Anschrift in Deutschland.',
};

export const failures: Record<CallFailureCode, string> = {
  malformed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'unknown-call': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'not-now': 'Das geht im Moment nicht. Bitte versuchen Sie es gleich noch einmal.',
  'answers-incomplete': 'Es fehlt noch eine Angabe.',
  'answer-refused': 'Bitte prüfen Sie Ihre Angabe.',
  'image-refused': 'Das Bild konnte nicht übernommen werden. Bitte machen Sie ein neues.',
  'nothing-there': 'Dazu ist nichts gespeichert.',
  device: 'Das Gerät antwortet nicht. Sie können diesen Schritt am Schalter machen.',
  storage: 'Das Speichern hat nicht geklappt. Bitte rufen Sie Hilfe.',
  'station-away': 'Einen Moment bitte. Es geht gleich weiter.',
  internal: 'Das hat nicht geklappt. Bitte rufen Sie Hilfe.',
};

export const reasons: Record<CounterReason, string> = {
  'device-missing': 'Gerät fehlt heute',
  'not-possible': 'Es geht nicht',
  'not-wanted': 'Ich möchte es lieber am Schalter machen',
  'tries-used-up': 'Versuche aufgebraucht',
  'injured-temporary': 'Finger verletzt, heilt wieder',
  'missing-permanent': 'Finger fehlt oder ist dauerhaft verletzt',
  quality: 'Abdruck zu undeutlich',
  'timed-out': 'Zeit abgelaufen',
  'same-finger': 'Zweimal derselbe Finger',
  'other-finger': 'Gehört zum anderen Finger',
  'too-young': 'Noch zu jung',
};
