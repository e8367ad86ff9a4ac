import type { Texts } from '../texts.ts';

export const services: Texts['services'] = {
  also: 'Également ici',
  open: {
    'check-in': 'J’ai un rendez-vous',
    'document-status': 'Où est mon document ?',
    directory: 'Faire en ligne',
  },
  back: 'Retour au début',
  unreachable: 'Le Bürgercenter (service aux citoyens) n’est pas joignable. Veuillez demander au guichet.',
  'rate-limited': 'Trop d’essais. Veuillez demander au guichet.',
  checkIn: {
    title: 'S’annoncer pour un rendez-vous',
    lead: 'Le code figure dans la confirmation du rendez-vous.',
    label: 'Code du rendez-vous',
    submit: 'S’annoncer',
    incomplete: 'Le code a au moins 4 caractères.',
    done: 'Vous êtes annoncé(e)',
    doneLead: 'Veuillez vous asseoir. Vous serez appelé(e) avec ce numéro.',
    number: 'Votre numéro',
    at: 'Votre rendez-vous : {{time}}',
    refused: {
      'too-early': 'Votre rendez-vous est le {{at}}. Vous pouvez vous annoncer 30 minutes avant.',
      'too-late': 'Votre rendez-vous était le {{at}}. Veuillez demander au guichet.',
      'other-day': 'Votre rendez-vous est le {{at}}, pas aujourd’hui. Veuillez demander au guichet.',
      unknown: 'Ce code n’existe pas. Veuillez le vérifier ou demander au guichet.',
    },
  },
  documentStatus: {
    title: 'Où est mon document ?',
    lead: 'Vous avez reçu le numéro de la nouvelle carte ou du nouveau passeport lors de la demande.',
    label: 'Numéro du nouveau document',
    submit: 'Vérifier',
    unknown: 'Ce numéro n’est pas connu. Veuillez le vérifier ou demander au guichet.',
    state: {
      ordered: 'Votre document est commandé',
      'in-production': 'Votre document est en fabrication',
      ready: 'Votre document est arrivé',
      'handed-out': 'Le document a déjà été retiré',
    },
    next: {
      ordered:
        'La commande est à la Bundesdruckerei (imprimerie fédérale). Veuillez vérifier dans quelques jours.',
      'in-production':
        'La Bundesdruckerei (imprimerie fédérale) y travaille. Veuillez vérifier dans quelques jours.',
      ready: 'Vous pouvez le retirer au guichet. Veuillez apporter votre ancien document.',
      'handed-out': 'Si vous ne l’avez pas, veuillez demander tout de suite au guichet.',
    },
  },
  directory: {
    title: 'Vous pouvez éviter ce déplacement',
    lead: 'C’est aussi possible en ligne. Scannez le code avec votre téléphone.',
    qr: 'Code QR : {{name}}',
  },
};
