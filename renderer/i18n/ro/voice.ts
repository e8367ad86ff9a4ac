import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Citire cu voce tare și ecran întunecat',
  lead: 'Datele personale se citesc numai prin căști.',
  speak: 'Citire cu voce tare',
  on: 'Pornit',
  off: 'Oprit',
  volume: 'Volum',
  volumes: { quiet: 'Încet', normal: 'Normal', loud: 'Tare', loudest: 'Foarte tare' },
  speed: 'Viteză',
  speeds: { slow: 'Lentă', normal: 'Normală', fast: 'Rapidă', fastest: 'Foarte rapidă' },
  screen: 'Ecran',
  screens: { light: 'Luminos', dark: 'Întunecat' },
  darkTitle: 'Ecranul este întunecat',
  darkHint: 'Atingeți-l pentru a-l porni.',
  switchOn: 'Porniți ecranul',
  welcome:
    'Citirea cu voce tare este pornită. Cu tastele cu săgeți mergeți înainte și înapoi. OK alege. Tasta Repetă spune din nou ultima propoziție. Apăsați de două ori Repetă pentru volum, viteză și ecran întunecat.',
  unplugged: 'Căștile sunt scoase. Datele personale nu se citesc.',
  chosen: 'ales',
  notChosen: 'nu este ales',
  empty: 'gol',
  wrong: 'Vă rugăm să verificați',
  deleted: 'șters',
  place: '{{number}} din {{count}}',
  role: { button: 'buton', field: 'câmp de text', choice: 'opțiune' },
};
