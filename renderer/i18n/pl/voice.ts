import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Czytanie na głos i ciemny ekran',
  lead: 'Dane osobowe są czytane tylko przez słuchawki.',
  speak: 'Czytanie na głos',
  on: 'Wł.',
  off: 'Wył.',
  volume: 'Głośność',
  volumes: { quiet: 'Cicho', normal: 'Normalnie', loud: 'Głośno', loudest: 'Bardzo głośno' },
  speed: 'Tempo',
  speeds: { slow: 'Wolno', normal: 'Normalnie', fast: 'Szybko', fastest: 'Bardzo szybko' },
  screen: 'Ekran',
  screens: { light: 'Jasny', dark: 'Ciemny' },
  darkTitle: 'Ekran jest ciemny',
  darkHint: 'Aby go włączyć, dotknij ekranu.',
  switchOn: 'Włącz ekran',
  welcome:
    'Czytanie na głos jest włączone. Strzałkami przechodzą Państwo dalej i wstecz. Przycisk OK wybiera. Przycisk Powtórz mówi ostatnie zdanie jeszcze raz. Dwukrotne naciśnięcie Powtórz otwiera głośność, tempo i ciemny ekran.',
  unplugged: 'Słuchawki są odłączone. Dane osobowe nie są czytane.',
  chosen: 'wybrano',
  notChosen: 'nie wybrano',
  empty: 'puste',
  wrong: 'Proszę sprawdzić',
  deleted: 'usunięto',
  place: '{{number}} z {{count}}',
  role: { button: 'przycisk', field: 'pole tekstowe', choice: 'opcja' },
};
