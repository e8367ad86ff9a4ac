import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Tot aici',
  open: {
    'check-in': 'Am o programare',
    'document-status': 'Unde este documentul meu?',
    directory: 'Rezolvați online',
  },
  back: 'La început',
  unreachable: 'Bürgercenter nu poate fi contactat acum. Vă rugăm să întrebați la ghișeu.',
  'rate-limited': 'Prea multe încercări. Vă rugăm să întrebați la ghișeu.',
  checkIn: {
    title: 'Înregistrare cu programare',
    lead: 'Codul se află în confirmarea programării.',
    label: 'Codul programării',
    submit: 'Înregistrați-vă',
    incomplete: 'Codul are cel puțin 4 caractere.',
    done: 'Sunteți înregistrat(ă)',
    doneLead: 'Vă rugăm să luați loc. Veți fi chemat(ă) cu acest număr.',
    number: 'Numărul dumneavoastră',
    at: 'Programarea dumneavoastră: ora {{time}}',
    refused: {
      'too-early': 'Programarea dumneavoastră: {{at}}. Vă puteți înregistra cu 30 de minute înainte.',
      'too-late': 'Programarea dumneavoastră a fost: {{at}}. Vă rugăm să întrebați la ghișeu.',
      'other-day': 'Programarea dumneavoastră: {{at}}, nu astăzi. Vă rugăm să întrebați la ghișeu.',
      unknown: 'Acest cod nu există. Vă rugăm să îl verificați sau să întrebați la ghișeu.',
    },
  },
  documentStatus: {
    title: 'Unde este documentul meu?',
    lead: 'Numărul noii cărți de identitate sau al noului pașaport l-ați primit la depunerea cererii.',
    label: 'Numărul documentului nou',
    submit: 'Căutați',
    unknown: 'Acest număr nu este cunoscut. Vă rugăm să îl verificați sau să întrebați la ghișeu.',
    state: {
      ordered: 'Documentul este comandat',
      'in-production': 'Documentul este în producție',
      ready: 'Documentul a sosit',
      'handed-out': 'Documentul a fost deja ridicat',
    },
    next: {
      ordered:
        'Comanda este la Bundesdruckerei (tipografia federală). Vă rugăm să verificați din nou peste câteva zile.',
      'in-production':
        'Bundesdruckerei (tipografia federală) lucrează la el. Vă rugăm să verificați din nou peste câteva zile.',
      ready: 'Îl puteți ridica de la ghișeu. Vă rugăm să aduceți documentul vechi.',
      'handed-out': 'Dacă nu îl aveți, vă rugăm să întrebați imediat la ghișeu.',
    },
  },
  directory: {
    title: 'Nu este nevoie să veniți',
    lead: 'Se poate face și online. Citiți codul cu telefonul.',
    qr: 'Cod QR: {{name}}',
  },
};
