import type { Texts } from '../texts.ts';

export const voice: Texts['voice'] = {
  title: 'Reading out and dark screen',
  lead: 'Personal details are read out through headphones only.',
  speak: 'Reading out',
  on: 'On',
  off: 'Off',
  volume: 'Volume',
  volumes: { quiet: 'Quiet', normal: 'Normal', loud: 'Loud', loudest: 'Very loud' },
  speed: 'Speed',
  speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast', fastest: 'Very fast' },
  screen: 'Screen',
  screens: { light: 'Bright', dark: 'Dark' },
  darkTitle: 'The screen is dark',
  darkHint: 'Touch it to switch it on.',
  switchOn: 'Switch on the screen',
  welcome:
    'Reading out is on. The arrow keys take you forward and back. OK selects. The Repeat key says the last sentence again. Press Repeat twice for volume, speed and a dark screen.',
  unplugged: 'The headphones are unplugged. Personal details are not read out.',
  chosen: 'selected',
  notChosen: 'not selected',
  empty: 'empty',
  wrong: 'Please check',
  deleted: 'deleted',
  place: '{{number}} of {{count}}',
  role: { button: 'button', field: 'input field', choice: 'option' },
};
