import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Also available here',
  open: {
    'check-in': 'I have an appointment',
    'document-status': 'Where is my document?',
    directory: 'Do it online',
  },
  back: 'Back to start',
  unreachable: 'The office cannot be reached right now. Please ask at the counter.',
  'rate-limited': 'Too many attempts. Please ask at the counter.',
  checkIn: {
    title: 'Check in for your appointment',
    lead: 'The code is in the confirmation of your appointment.',
    label: 'Appointment code',
    submit: 'Check in',
    incomplete: 'The code has at least 4 characters.',
    done: 'You are checked in',
    doneLead: 'Please take a seat. You will be called by this number.',
    number: 'Your number',
    at: 'Your appointment: {{time}}',
    refused: {
      'too-early': 'Your appointment is on {{at}}. You can check in from 30 minutes before.',
      'too-late': 'Your appointment was on {{at}}. Please ask at the counter.',
      'other-day': 'Your appointment is on {{at}}, not today. Please ask at the counter.',
      unknown: 'There is no such code. Please check it, or ask at the counter.',
    },
  },
  documentStatus: {
    title: 'Where is my document?',
    lead: 'You were given the number of your new ID card or passport when you applied.',
    label: 'Number of the new document',
    submit: 'Look it up',
    unknown: 'This number is not known. Please check it, or ask at the counter.',
    state: {
      ordered: 'Your document has been ordered',
      'in-production': 'Your document is being made',
      ready: 'Your document is here',
      'handed-out': 'The document has already been collected',
    },
    next: {
      ordered: 'The order is with the Bundesdruckerei. Please look again in a few days.',
      'in-production': 'The Bundesdruckerei is working on it. Please look again in a few days.',
      ready: 'You can collect it at the counter. Please bring your old document.',
      'handed-out': 'If you do not have it, please ask at the counter at once.',
    },
  },
  directory: {
    title: 'You can save yourself this trip',
    lead: 'This works online too. Scan the code with your phone.',
    qr: 'QR code: {{name}}',
  },
};
