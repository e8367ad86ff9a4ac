import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Aussi possible ici',
  open: {
    'check-in': 'J’ai un rendez-vous',
    'document-status': 'Où est mon document ?',
    directory: 'Le faire en ligne',
  },
  back: 'Au début',
  unreachable: 'Le Bürgercenter n’est pas joignable en ce moment. Veuillez demander au guichet.',
  'rate-limited': 'Trop d’essais. Veuillez demander au guichet.',
  checkIn: {
    title: 'S’annoncer pour un rendez-vous',
    lead: 'Le code figure dans la confirmation de votre rendez-vous.',
    label: 'Code du rendez-vous',
    submit: 'S’annoncer',
    incomplete: 'Le code a au moins 4 caractères.',
    done: 'Vous êtes annoncé(e)',
    doneLead: 'Veuillez vous asseoir. Vous serez appelé(e) avec ce numéro.',
    number: 'Votre numéro',
    at: 'Votre rendez-vous : {{time}}',
    refused: {
      'too-early': 'Votre rendez-vous : {{at}}. Vous pouvez vous annoncer à partir de 30 minutes avant.',
      'too-late': 'Votre rendez-vous était : {{at}}. Veuillez demander au guichet.',
      'other-day': 'Votre rendez-vous : {{at}}, pas aujourd’hui. Veuillez demander au guichet.',
      unknown: 'Ce code n’existe pas. Veuillez le vérifier ou demander au guichet.',
    },
  },
  documentStatus: {
    title: 'Où est mon document ?',
    lead: 'Vous avez reçu le numéro de la nouvelle carte ou du nouveau passeport lors de la demande.',
    label: 'Numéro du nouveau document',
    submit: 'Rechercher',
    unknown: 'Ce numéro n’est pas connu. Veuillez le vérifier ou demander au guichet.',
    state: {
      ordered: 'Votre document est commandé',
      'in-production': 'Votre document est en fabrication',
      ready: 'Votre document est arrivé',
      'handed-out': 'Le document a déjà été retiré',
    },
    next: {
      ordered:
        'La commande est à la Bundesdruckerei (imprimerie fédérale). Veuillez revérifier dans quelques jours.',
      'in-production':
        'La Bundesdruckerei (imprimerie fédérale) y travaille. Veuillez revérifier dans quelques jours.',
      ready: 'Vous pouvez le retirer au guichet. Veuillez apporter votre ancien document.',
      'handed-out': 'Si vous ne l’avez pas, veuillez demander tout de suite au guichet.',
    },
  },
  directory: {
    title: 'Vous pouvez vous épargner ce trajet',
    lead: 'C’est possible aussi en ligne. Lisez le code avec votre téléphone.',
    qr: 'Code QR : {{name}}',
  },
};
