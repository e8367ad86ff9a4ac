import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Tot aici',
  open: {
    'check-in': 'Am o programare',
    'document-status': 'Unde este actul meu?',
    directory: 'Rezolvați online',
  },
  back: 'La început',
  unreachable:
    'Bürgercenter (centrul pentru cetățeni) nu poate fi contactat acum. Vă rugăm să întrebați la ghișeu.',
  'rate-limited': 'Prea multe încercări. Vă rugăm să întrebați la ghișeu.',
  checkIn: {
    title: 'Anunțați-vă la programare',
    lead: 'Codul se află în confirmarea programării.',
    label: 'Codul programării',
    submit: 'Anunță-mă',
    incomplete: 'Codul are cel puțin 4 caractere.',
    done: 'Sunteți înregistrat(ă)',
    doneLead: 'Vă rugăm să luați loc. Veți fi chemat(ă) cu acest număr.',
    number: 'Numărul dumneavoastră',
    at: 'Programarea: ora {{time}}',
    refused: {
      'too-early': 'Programarea este pe {{at}}. Vă puteți anunța cu 30 de minute înainte.',
      'too-late': 'Programarea a fost pe {{at}}. Vă rugăm să întrebați la ghișeu.',
      'other-day': 'Programarea este pe {{at}}, nu astăzi. Vă rugăm să întrebați la ghișeu.',
      unknown: 'Acest cod nu există. Verificați-l sau întrebați la ghișeu.',
    },
  },
  documentStatus: {
    title: 'Unde este actul meu?',
    lead: 'Ați primit numărul noului act la depunerea cererii.',
    label: 'Numărul noului act',
    submit: 'Verifică',
    unknown: 'Acest număr nu este cunoscut. Verificați-l sau întrebați la ghișeu.',
    state: {
      ordered: 'Actul a fost comandat',
      'in-production': 'Actul este în lucru',
      ready: 'Actul a sosit',
      'handed-out': 'Actul a fost deja ridicat',
    },
    next: {
      ordered: 'Comanda este la Bundesdruckerei (tipografia federală). Verificați din nou peste câteva zile.',
      'in-production':
        'Bundesdruckerei (tipografia federală) lucrează la el. Verificați din nou peste câteva zile.',
      ready: 'Îl puteți ridica de la ghișeu. Vă rugăm să aduceți actul vechi.',
      'handed-out': 'Dacă nu îl aveți, întrebați imediat la ghișeu.',
    },
  },
  directory: {
    title: 'Puteți evita acest drum',
    lead: 'Se poate rezolva și online. Scanați codul cu telefonul.',
    qr: 'Cod QR: {{name}}',
  },
};
