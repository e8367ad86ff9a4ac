import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Vor-Lesen und dunkler Bild-Schirm',
  lead: 'Ihre eigenen Daten hören Sie nur mit Kopf-Hörern.',
  speak: 'Vor-Lesen',
  on: 'An',
  off: 'Aus',
  volume: 'Laut-Stärke',
  volumes: { quiet: 'Leise', normal: 'Normal', loud: 'Laut', loudest: 'Sehr laut' },
  speed: 'Tempo',
  speeds: { slow: 'Langsam', normal: 'Normal', fast: 'Schnell', fastest: 'Sehr schnell' },
  screen: 'Bild-Schirm',
  screens: { light: 'Hell', dark: 'Dunkel' },
  darkTitle: 'Der Bild-Schirm ist dunkel',
  darkHint: 'Bitte tippen Sie. Dann können Sie ihn an-schalten.',
  switchOn: 'Bild-Schirm an-schalten',
  welcome:
    'Das Vor-Lesen ist an. Mit den Pfeil-Tasten gehen Sie weiter. Mit OK wählen Sie aus. Die Taste Wiederholen sagt alles noch einmal. Drücken Sie zweimal Wiederholen. Dann können Sie die Laut-Stärke ändern.',
  unplugged: 'Die Kopf-Hörer sind weg. Ihre eigenen Daten lesen wir jetzt nicht vor.',
  chosen: 'gewählt',
  notChosen: 'noch frei',
  empty: 'leer',
  wrong: 'Bitte prüfen',
  deleted: 'gelöscht',
  place: '{{number}} von {{count}}',
  role: { button: 'Taste', field: 'Feld zum Schreiben', choice: 'Auswahl' },
};
