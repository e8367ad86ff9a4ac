import type { Texts } from '../texts.ts';

export const issues: Texts['issues'] = {
  required: 'Veuillez remplir ce champ.',
  'too-long': 'C’est trop long. {{max}} caractères sont possibles.',
  'sum-too-long':
    'Le nom de famille, le nom de naissance et le doctorat sont trop longs ensemble. {{max}} caractères sont possibles.',
  character: 'Le caractère « {{character}} » n’est pas possible ici.',
  'no-letter': 'Il manque une lettre ici.',
  'doctorate-unknown': 'La borne ne peut pas inscrire ce doctorat. Veuillez demander au guichet.',
  'small-print': 'Votre nom est long et sera imprimé plus petit dans le document.',
  'impossible-date': 'Cette date n’existe pas. Veuillez vérifier le jour, le mois et l’année.',
  'future-date': 'Cette date est dans l’avenir.',
  'too-long-ago': 'Cette date est trop ancienne. Veuillez vérifier l’année.',
  'postal-code': 'Le code postal a cinq chiffres.',
  'town-mismatch': 'Le code postal et la ville ne correspondent pas. Est-ce exact ?',
  'house-number-missing': 'Il manque le numéro de la maison. Est-ce exact ?',
  'height-range': 'Veuillez indiquer la taille en centimètres, de {{min}} à {{max}}.',
  'height-unusual': '{{value}} cm est inhabituel. Est-ce exact ?',
  'serial-length': 'Le numéro a 9 caractères, 10 avec le chiffre de contrôle.',
  'serial-character': 'Le caractère « {{character}} » ne figure pas dans ce numéro.',
  'serial-check-digit': 'Le chiffre de contrôle ne correspond pas. Veuillez comparer chaque caractère.',
  email: 'Cette adresse e-mail est incomplète.',
  'email-required': 'Pour l’envoi par la poste, il nous faut votre adresse e-mail.',
  'representative-minor':
    'Les titulaires de l’autorité parentale ont au moins 18 ans. Veuillez vérifier la date.',
  'representative-count': 'Veuillez inscrire toutes les personnes qui ont l’autorité parentale.',
  'product-twice': 'Chaque document ne peut être choisi qu’une fois.',
  'delivery-address': 'L’envoi se fait uniquement à une adresse en Allemagne.',
};

export const failures: Texts['failures'] = {
  malformed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  'unknown-call': 'Cela n’a pas fonctionné. Veuillez réessayer.',
  'not-now': 'C’est impossible pour le moment. Veuillez réessayer dans un instant.',
  'answers-incomplete': 'Il manque encore une réponse.',
  'answer-refused': 'Veuillez vérifier votre réponse.',
  'image-refused': 'L’image n’a pas pu être reprise. Veuillez en faire une nouvelle.',
  'nothing-there': 'Rien n’est enregistré ici.',
  device: 'L’appareil ne répond pas. Vous pouvez faire cette étape au guichet.',
  storage: 'L’enregistrement n’a pas fonctionné. Veuillez appeler de l’aide.',
  'station-away': 'Un instant, s’il vous plaît. Cela reprend dans un instant.',
  internal: 'Cela n’a pas fonctionné. Veuillez appeler de l’aide.',
};

export const reasons: Texts['reasons'] = {
  'device-missing': 'Appareil absent aujourd’hui',
  'not-possible': 'C’est impossible',
  'not-wanted': 'Je préfère le faire au guichet',
  'tries-used-up': 'Plus d’essais',
  'injured-temporary': 'Doigt blessé, va guérir',
  'missing-permanent': 'Doigt manquant ou blessé durablement',
  quality: 'Empreinte pas assez nette',
  'photo-code': 'Photo du photographe',
  'timed-out': 'Temps écoulé',
  'same-finger': 'Deux fois le même doigt',
  'other-finger': 'Va avec l’autre doigt',
  'too-young': 'Encore trop jeune',
};
