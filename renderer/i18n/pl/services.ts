import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Także tutaj',
  open: {
    'check-in': 'Mam umówiony termin',
    'document-status': 'Gdzie jest mój dokument?',
    directory: 'Załatw przez internet',
  },
  back: 'Do początku',
  unreachable: 'Z Bürgercenter (biuro obsługi) nie ma teraz połączenia. Proszę zapytać przy okienku.',
  'rate-limited': 'Zbyt wiele prób. Proszę zapytać przy okienku.',
  checkIn: {
    title: 'Zgłoszenie na termin',
    lead: 'Kod jest w potwierdzeniu terminu.',
    label: 'Kod terminu',
    submit: 'Zgłoś się',
    incomplete: 'Kod ma co najmniej 4 znaki.',
    done: 'Zgłoszenie przyjęte',
    doneLead: 'Proszę usiąść. Wywołamy ten numer.',
    number: 'Państwa numer',
    at: 'Termin: godz. {{time}}',
    refused: {
      'too-early': 'Termin jest {{at}}. Zgłosić się można od 30 minut wcześniej.',
      'too-late': 'Termin był {{at}}. Proszę zapytać przy okienku.',
      'other-day': 'Termin jest {{at}}, nie dzisiaj. Proszę zapytać przy okienku.',
      unknown: 'Nie ma takiego kodu. Proszę go sprawdzić lub zapytać przy okienku.',
    },
  },
  documentStatus: {
    title: 'Gdzie jest mój dokument?',
    lead: 'Numer nowego dowodu lub paszportu podano przy składaniu wniosku.',
    label: 'Numer nowego dokumentu',
    submit: 'Sprawdź',
    unknown: 'Ten numer nie jest znany. Proszę go sprawdzić lub zapytać przy okienku.',
    state: {
      ordered: 'Dokument jest zamówiony',
      'in-production': 'Dokument jest w produkcji',
      ready: 'Dokument jest gotowy',
      'handed-out': 'Dokument został już odebrany',
    },
    next: {
      ordered: 'Zamówienie jest w Bundesdruckerei (drukarnia federalna). Proszę sprawdzić za kilka dni.',
      'in-production':
        'Bundesdruckerei (drukarnia federalna) przygotowuje dokument. Proszę sprawdzić za kilka dni.',
      ready: 'Można go odebrać przy okienku. Proszę przynieść stary dokument.',
      'handed-out': 'Jeśli nie mają Państwo dokumentu, proszę od razu zapytać przy okienku.',
    },
  },
  directory: {
    title: 'Nie trzeba tu przychodzić',
    lead: 'To można załatwić także przez internet. Proszę zeskanować kod telefonem.',
    qr: 'Kod QR: {{name}}',
  },
};
