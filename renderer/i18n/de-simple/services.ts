import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Das geht hier auch',
  open: {
    'check-in': 'Ich habe einen Termin',
    'document-status': 'Wo ist mein Ausweis?',
    directory: 'Im Internet machen',
  },
  back: 'Zum Anfang',
  unreachable: 'Das Bürger-Center antwortet gerade nicht. Bitte fragen Sie am Schalter.',
  'rate-limited': 'Das waren zu viele Versuche. Bitte fragen Sie am Schalter.',
  checkIn: {
    title: 'Sie haben einen Termin',
    lead: 'Sie haben einen Brief oder eine E-Mail mit dem Termin. Dort steht der Code.',
    label: 'Code vom Termin',
    submit: 'Anmelden',
    incomplete: 'Der Code hat mindestens 4 Zeichen.',
    done: 'Sie sind angemeldet',
    doneLead: 'Bitte setzen Sie sich. Wir rufen Sie mit dieser Nummer.',
    number: 'Ihre Nummer',
    at: 'Ihr Termin: {{time}} Uhr',
    refused: {
      'too-early': 'Ihr Termin ist am {{at}} Uhr. Sie sind zu früh. Sie können 30 Minuten vorher kommen.',
      'too-late': 'Ihr Termin war am {{at}} Uhr. Bitte fragen Sie am Schalter.',
      'other-day': 'Ihr Termin ist am {{at}} Uhr. Das ist nicht heute. Bitte fragen Sie am Schalter.',
      unknown: 'Diesen Code gibt es nicht. Bitte prüfen Sie den Code. Oder fragen Sie am Schalter.',
    },
  },
  documentStatus: {
    title: 'Wo ist mein Ausweis?',
    lead: 'Ihr neuer Ausweis hat eine Nummer. Die Nummer haben Sie beim Antrag bekommen.',
    label: 'Nummer vom neuen Dokument',
    submit: 'Suchen',
    unknown: 'Diese Nummer kennen wir nicht. Bitte prüfen Sie die Nummer. Oder fragen Sie am Schalter.',
    state: {
      ordered: 'Ihr Dokument ist bestellt',
      'in-production': 'Ihr Dokument wird gemacht',
      ready: 'Ihr Dokument ist da',
      'handed-out': 'Das Dokument ist schon abgeholt',
    },
    next: {
      ordered: 'Die Bundes-Druckerei hat die Bestellung. Bitte schauen Sie in ein paar Tagen wieder.',
      'in-production': 'Die Bundes-Druckerei arbeitet daran. Bitte schauen Sie in ein paar Tagen wieder.',
      ready: 'Sie können es am Schalter holen. Bitte bringen Sie Ihr altes Dokument mit.',
      'handed-out': 'Sie haben es nicht? Dann fragen Sie bitte gleich am Schalter.',
    },
  },
  directory: {
    title: 'Dafür müssen Sie nicht kommen',
    lead: 'Das geht auch im Internet. Machen Sie mit dem Handy ein Foto vom Code.',
    qr: 'QR-Code: {{name}}',
  },
};
