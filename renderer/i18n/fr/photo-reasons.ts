import type { Texts } from '../texts.ts';

export const photoReasons: Texts['photoReasons'] = {
  'no-face': { what: 'Aucun visage n’était visible.', remedy: 'Placez-vous au milieu devant l’appareil.' },
  'several-faces': {
    what: 'Il y avait une autre personne sur l’image.',
    remedy: 'Veuillez vous placer devant l’appareil sans autre personne.',
  },
  'too-far': { what: 'Vous étiez trop loin.', remedy: 'Approchez-vous d’un demi-pas.' },
  'too-near': { what: 'Vous étiez trop près.', remedy: 'Reculez d’un demi-pas.' },
  'too-left': { what: 'Vous étiez trop à gauche.', remedy: 'Allez un peu vers la droite.' },
  'too-right': { what: 'Vous étiez trop à droite.', remedy: 'Allez un peu vers la gauche.' },
  'too-high': {
    what: 'Votre tête était trop haut sur l’image.',
    remedy: 'Baissez-vous un peu, jusqu’à ce qu’elle soit dans l’ovale.',
  },
  'too-low': {
    what: 'Votre tête était trop bas sur l’image.',
    remedy: 'Redressez-vous, jusqu’à ce qu’elle soit dans l’ovale.',
  },
  tilted: { what: 'Votre tête était penchée sur le côté.', remedy: 'Gardez la tête droite.' },
  turned: { what: 'Votre tête était tournée sur le côté.', remedy: 'Regardez droit vers l’appareil.' },
  nodded: {
    what: 'Votre tête était levée ou baissée.',
    remedy: 'Gardez le menton droit et regardez devant vous.',
  },
  moving: { what: 'Vous avez bougé.', remedy: 'Veuillez rester immobile un instant.' },
  expression: { what: 'Votre visage n’était pas détendu.', remedy: 'Regardez calmement, sans sourire.' },
  'mouth-open': { what: 'Votre bouche était ouverte.', remedy: 'Veuillez fermer la bouche.' },
  'brows-raised': { what: 'Vos sourcils étaient relevés.', remedy: 'Détendez le front.' },
  'eyes-closed': {
    what: 'Vos yeux n’étaient pas tout à fait ouverts.',
    remedy: 'Veuillez ouvrir grand les yeux.',
  },
  'gaze-away': { what: 'Vous regardiez de côté.', remedy: 'Regardez vers l’appareil.' },
  sunglasses: {
    what: 'Des verres foncés cachent vos yeux.',
    remedy: 'Veuillez retirer vos lunettes de soleil.',
  },
  'glasses-glare': {
    what: 'La lumière se reflète dans vos lunettes.',
    remedy: 'Baissez un peu la tête ou retirez vos lunettes.',
  },
  'hair-over-eyes': {
    what: 'Des cheveux cachent vos yeux.',
    remedy: 'Veuillez écarter vos cheveux sur le côté.',
  },
  'mouth-covered': {
    what: 'La bouche ou le menton étaient couverts.',
    remedy: 'Retirez masque, écharpe ou main du visage.',
  },
  'head-covering': {
    what: 'Vous portez quelque chose sur la tête.',
    remedy: 'Sans raison religieuse ou médicale, veuillez le retirer.',
  },
  'background-uneven': {
    what: 'Le fond n’était pas uni.',
    remedy: 'Placez-vous au milieu devant la paroi grise.',
  },
  'background-shadow': { what: 'Il y avait une ombre sur la paroi.', remedy: 'Avancez d’un demi-pas.' },
  'something-in-picture': {
    what: 'Il y avait autre chose sur l’image.',
    remedy: 'Posez sac et veste sur le côté.',
  },
  'light-uneven': {
    what: 'Un côté de votre visage était plus clair.',
    remedy: 'Tournez-vous bien face à l’appareil. Si cela n’aide pas, appelez de l’aide.',
  },
  'shadow-on-face': {
    what: 'Il y avait une ombre sur votre visage.',
    remedy: 'Levez un peu le menton, rien ne doit faire d’ombre.',
  },
  'hot-spot': {
    what: 'Votre peau a reflété la lumière.',
    remedy: 'Essuyez le visage ou tournez-vous très légèrement.',
  },
  'too-dark': {
    what: 'L’image était trop sombre.',
    remedy: 'Mettez-vous entièrement dans la lumière. Si cela n’aide pas, appelez de l’aide.',
  },
  'too-bright': {
    what: 'L’image était trop claire.',
    remedy: 'Reculez d’un demi-pas. Si cela n’aide pas, appelez de l’aide.',
  },
  blurred: { what: 'L’image était floue.', remedy: 'Ne bougez pas et restez dans l’ovale.' },
  upscaled: { what: 'L’image a trop peu de détails.', remedy: 'Veuillez appeler de l’aide.' },
  'colour-cast': {
    what: 'Les couleurs ne sont pas justes.',
    remedy: 'Une lumière ou des vêtements de couleur gênent. Si rien n’aide, appelez de l’aide.',
  },
  'red-eyes': { what: 'Vos yeux paraissent rouges.', remedy: 'Regardez encore une fois vers l’appareil.' },
  'no-colour': { what: 'L’image n’a pas de couleurs.', remedy: 'Veuillez appeler de l’aide.' },
  'flat-grey': { what: 'L’image a trop peu de nuances.', remedy: 'Veuillez appeler de l’aide.' },
  'camera-too-far': { what: 'L’appareil n’est pas bien réglé.', remedy: 'Veuillez appeler de l’aide.' },
};
