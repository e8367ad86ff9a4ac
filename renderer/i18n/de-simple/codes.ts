import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Bitte schreiben Sie etwas in das Feld.',
  'too-long': 'Das ist zu lang. Es passen {{max}} Zeichen in das Feld.',
  'sum-too-long': 'Ihre Namen sind zusammen zu lang. Es passen {{max}} Zeichen in das Dokument.',
  character: 'Das Zeichen „{{character}}“ geht hier nicht.',
  'no-letter': 'Hier fehlt ein Buchstabe.',
  'doctorate-unknown': 'Das Gerät kennt diesen Doktor-Titel nicht. Bitte fragen Sie am Schalter.',
  'small-print': 'Ihr Name ist lang. Darum ist er im Dokument klein gedruckt.',
  'impossible-date': 'Diesen Tag gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.',
  'future-date': 'Dieser Tag war noch nicht. Bitte prüfen Sie das Jahr.',
  'too-long-ago': 'Dieser Tag ist zu lange her. Bitte prüfen Sie das Jahr.',
  'postal-code': 'Die Post-Leitzahl hat 5 Zahlen.',
  'town-mismatch': 'Post-Leitzahl und Ort passen nicht zusammen. Ist das richtig?',
  'house-number-missing': 'Die Haus-Nummer fehlt. Ist das richtig?',
  'height-range': 'Bitte schreiben Sie Ihre Größe in Zentimetern. Möglich ist {{min}} bis {{max}}.',
  'height-unusual': '{{value}} cm ist selten. Ist das richtig?',
  'serial-length': 'Die Nummer hat 9 Zeichen. Mit der Prüf-Ziffer sind es 10.',
  'serial-character': 'Das Zeichen „{{character}}“ gibt es in der Nummer nicht.',
  'serial-check-digit': 'Die Nummer stimmt nicht. Bitte prüfen Sie jedes Zeichen.',
  email: 'Diese E-Mail-Adresse ist nicht fertig.',
  'email-required': 'Für die Post brauchen wir Ihre E-Mail-Adresse.',
  'representative-minor': 'Diese Person muss 18 Jahre alt sein. Bitte prüfen Sie das Datum.',
  'representative-count':
    'Bitte schreiben Sie alle Personen auf. Alle müssen für das Kind entscheiden dürfen.',
  'product-twice': 'Jedes Dokument geht nur ein Mal.',
  'delivery-address': 'Die Post geht nur in Deutschland.',
};

export const failures: Texts['failures'] = {
  malformed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'unknown-call': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'not-now': 'Das geht gerade nicht. Bitte warten Sie kurz. Dann versuchen Sie es noch einmal.',
  'answers-incomplete': 'Eine Antwort fehlt noch.',
  'answer-refused': 'Bitte prüfen Sie Ihre Antwort.',
  'image-refused': 'Das Bild geht nicht. Bitte machen Sie ein neues Bild.',
  'nothing-there': 'Hier ist nichts gespeichert.',
  device: 'Das Gerät antwortet nicht. Sie können das am Schalter machen.',
  storage: 'Das Speichern hat nicht geklappt. Bitte rufen Sie Hilfe.',
  'station-away': 'Bitte warten Sie kurz. Es geht gleich weiter.',
  internal: 'Das hat nicht geklappt. Bitte rufen Sie Hilfe.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Das Gerät fehlt heute',
  'not-possible': 'Es geht nicht',
  'not-wanted': 'Ich möchte das am Schalter machen',
  'tries-used-up': 'Alle Versuche sind vorbei',
  'injured-temporary': 'Der Finger ist verletzt und wird wieder gesund',
  'missing-permanent': 'Der Finger fehlt oder bleibt verletzt',
  quality: 'Der Abdruck ist nicht gut genug',
  'photo-code': 'Das Foto ist vom Fotografen',
  'timed-out': 'Die Zeit ist um',
  'same-finger': '2 Mal der gleiche Finger',
  'other-finger': 'Gehört zum anderen Finger',
  'too-young': 'Noch zu jung',
};
