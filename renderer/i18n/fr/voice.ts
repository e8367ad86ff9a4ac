import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Lecture à voix haute et écran noir',
  lead: 'Vos données personnelles ne sont lues que dans un casque.',
  speak: 'Lecture à voix haute',
  on: 'Oui',
  off: 'Non',
  volume: 'Volume',
  volumes: { quiet: 'Faible', normal: 'Normal', loud: 'Fort', loudest: 'Très fort' },
  speed: 'Vitesse',
  speeds: { slow: 'Lente', normal: 'Normale', fast: 'Rapide', fastest: 'Très rapide' },
  screen: 'Écran',
  screens: { light: 'Allumé', dark: 'Noir' },
  darkTitle: 'L’écran est noir',
  darkHint: 'Touchez-le pour l’allumer.',
  switchOn: 'Allumer l’écran',
  welcome:
    'La lecture à voix haute est activée. Les flèches vous font avancer et reculer. OK sélectionne. La touche Répéter redit la dernière phrase. Appuyez deux fois sur Répéter pour le volume, la vitesse et l’écran noir.',
  unplugged: 'Le casque est débranché. Les données personnelles ne sont pas lues.',
  chosen: 'sélectionné',
  notChosen: 'non sélectionné',
  empty: 'vide',
  wrong: 'Veuillez vérifier',
  deleted: 'supprimé',
  place: '{{number}} sur {{count}}',
  role: { button: 'bouton', field: 'champ de saisie', choice: 'choix' },
};
