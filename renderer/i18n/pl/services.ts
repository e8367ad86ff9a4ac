import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Tutaj także',
  open: {
    'check-in': 'Mam umówiony termin',
    'document-status': 'Gdzie jest mój dokument?',
    directory: 'Załatw przez internet',
  },
  back: 'Do początku',
  unreachable: 'Nie można teraz połączyć się z Bürgercenter. Proszę zapytać w okienku.',
  'rate-limited': 'Zbyt wiele prób. Proszę zapytać w okienku.',
  checkIn: {
    title: 'Zgłoszenie na termin',
    lead: 'Kod jest w potwierdzeniu terminu.',
    label: 'Kod terminu',
    submit: 'Zgłoś się',
    incomplete: 'Kod ma co najmniej 4 znaki.',
    done: 'Zgłoszenie przyjęte',
    doneLead: 'Proszę usiąść. Wezwiemy Państwa tym numerem.',
    number: 'Państwa numer',
    at: 'Państwa termin: godz. {{time}}',
    refused: {
      'too-early': 'Państwa termin: {{at}}. Zgłosić się można od 30 minut wcześniej.',
      'too-late': 'Państwa termin był: {{at}}. Proszę zapytać w okienku.',
      'other-day': 'Państwa termin: {{at}}, nie dzisiaj. Proszę zapytać w okienku.',
      unknown: 'Nie ma takiego kodu. Proszę go sprawdzić lub zapytać w okienku.',
    },
  },
  documentStatus: {
    title: 'Gdzie jest mój dokument?',
    lead: 'Numer nowego dowodu lub paszportu otrzymali Państwo przy składaniu wniosku.',
    label: 'Numer nowego dokumentu',
    submit: 'Sprawdź',
    unknown: 'Ten numer nie jest znany. Proszę go sprawdzić lub zapytać w okienku.',
    state: {
      ordered: 'Dokument jest zamówiony',
      'in-production': 'Dokument jest w produkcji',
      ready: 'Dokument jest na miejscu',
      'handed-out': 'Dokument został już odebrany',
    },
    next: {
      ordered:
        'Zamówienie jest w Bundesdruckerei (drukarni federalnej). Proszę sprawdzić ponownie za kilka dni.',
      'in-production':
        'Bundesdruckerei (drukarnia federalna) pracuje nad nim. Proszę sprawdzić ponownie za kilka dni.',
      ready: 'Można go odebrać w okienku. Proszę przynieść stary dokument.',
      'handed-out': 'Jeśli nie mają Państwo dokumentu, proszę od razu zapytać w okienku.',
    },
  },
  directory: {
    title: 'Tej drogi można sobie oszczędzić',
    lead: 'Można to załatwić także przez internet. Proszę odczytać kod telefonem.',
    qr: 'Kod QR: {{name}}',
  },
};
