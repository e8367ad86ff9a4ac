import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Das geht hier auch',
  open: {
    'check-in': 'Ich habe einen Termin',
    'document-status': 'Wo ist mein Ausweis?',
    directory: 'Im Internet erledigen',
  },
  back: 'Zum Anfang',
  unreachable: 'Das Bürgercenter antwortet gerade nicht. Bitte fragen Sie am Schalter.',
  'rate-limited': 'Das waren zu viele Versuche. Bitte fragen Sie am Schalter.',
  checkIn: {
    title: 'Ich bin da für meinen Termin',
    lead: 'Der Code steht in Ihrer Nachricht zum Termin.',
    label: 'Code vom Termin',
    submit: 'Anmelden',
    incomplete: 'Der Code ist zu kurz. Er hat mindestens 4 Zeichen.',
    done: 'Sie sind angemeldet',
    doneLead: 'Bitte setzen Sie sich. Wir rufen Sie mit dieser Nummer auf.',
    number: 'Ihre Nummer',
    at: 'Ihr Termin: {{time}} Uhr',
    refused: {
      'too-early': 'Ihr Termin ist am {{at}} Uhr. Sie können sich 30 Minuten vorher anmelden.',
      'too-late': 'Ihr Termin war am {{at}} Uhr. Bitte fragen Sie am Schalter.',
      'other-day': 'Ihr Termin ist am {{at}} Uhr. Das ist nicht heute. Bitte fragen Sie am Schalter.',
      unknown: 'Diesen Code gibt es nicht. Bitte prüfen Sie den Code. Oder fragen Sie am Schalter.',
    },
  },
  documentStatus: {
    title: 'Wo ist mein Ausweis?',
    lead: 'Ihr neuer Ausweis hat eine Nummer. Sie haben die Nummer beim Antrag bekommen.',
    label: 'Nummer vom neuen Ausweis',
    submit: 'Nachsehen',
    unknown: 'Diese Nummer gibt es nicht. Bitte prüfen Sie die Nummer. Oder fragen Sie am Schalter.',
    state: {
      ordered: 'Ihr Ausweis ist bestellt',
      'in-production': 'Ihr Ausweis wird gemacht',
      ready: 'Ihr Ausweis ist da',
      'handed-out': 'Der Ausweis ist schon abgeholt',
    },
    next: {
      ordered: 'Die Bundes-Druckerei hat die Bestellung. Bitte sehen Sie in ein paar Tagen wieder nach.',
      'in-production':
        'Die Bundes-Druckerei macht den Ausweis. Bitte sehen Sie in ein paar Tagen wieder nach.',
      ready: 'Holen Sie den Ausweis am Schalter ab. Bringen Sie Ihren alten Ausweis mit.',
      'handed-out': 'Haben Sie den Ausweis nicht? Dann fragen Sie bitte gleich am Schalter.',
    },
  },
  directory: {
    title: 'Sie müssen dafür nicht herkommen',
    lead: 'Das geht auch im Internet. Halten Sie Ihr Handy vor den Code.',
    qr: 'QR-Code: {{name}}',
  },
};
