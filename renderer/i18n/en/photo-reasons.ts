import type { Texts } from '../texts.ts';

export const photoReasons: Texts['photoReasons'] = {
  'no-face': { what: 'No face could be seen.', remedy: 'Stand in the middle before the camera.' },
  'several-faces': {
    what: 'Somebody else was in the picture.',
    remedy: 'Please stand before the camera alone.',
  },
  'too-far': { what: 'You were too far away.', remedy: 'Come half a step closer.' },
  'too-near': { what: 'You were too close.', remedy: 'Go half a step back.' },
  'too-left': { what: 'You were too far to the left.', remedy: 'Move a little to the right.' },
  'too-right': { what: 'You were too far to the right.', remedy: 'Move a little to the left.' },
  'too-high': {
    what: 'Your head was too high in the picture.',
    remedy: 'Go a little lower, until it is in the oval.',
  },
  'too-low': {
    what: 'Your head was too low in the picture.',
    remedy: 'Stand up straight, until it is in the oval.',
  },
  tilted: { what: 'Your head was tilted to one side.', remedy: 'Hold your head upright.' },
  turned: { what: 'Your head was turned to one side.', remedy: 'Look straight into the camera.' },
  nodded: { what: 'Your head was raised or lowered.', remedy: 'Keep your chin level and look ahead.' },
  moving: { what: 'You moved.', remedy: 'Please keep still for a moment.' },
  expression: { what: 'Your face was not calm.', remedy: 'Look relaxed, without smiling.' },
  'mouth-open': { what: 'Your mouth was open.', remedy: 'Please close your mouth.' },
  'brows-raised': { what: 'Your eyebrows were raised.', remedy: 'Relax your forehead.' },
  'eyes-closed': { what: 'Your eyes were not fully open.', remedy: 'Please open your eyes wide.' },
  'gaze-away': { what: 'You were looking to one side.', remedy: 'Look into the camera.' },
  sunglasses: { what: 'Dark lenses hide your eyes.', remedy: 'Please take off the sunglasses.' },
  'glasses-glare': {
    what: 'Your glasses reflect light.',
    remedy: 'Lower your head a little or take off the glasses.',
  },
  'hair-over-eyes': { what: 'Hair hides your eyes.', remedy: 'Please brush your hair aside.' },
  'mouth-covered': { what: 'Mouth or chin were covered.', remedy: 'Take mask, scarf or hand off your face.' },
  'head-covering': {
    what: 'You are wearing something on your head.',
    remedy: 'Without a religious or medical reason please take it off.',
  },
  'background-uneven': {
    what: 'The background was restless.',
    remedy: 'Stand in the middle before the grey wall.',
  },
  'background-shadow': { what: 'There was a shadow on the wall.', remedy: 'Take half a step forward.' },
  'something-in-picture': {
    what: 'Something else was in the picture.',
    remedy: 'Put bag and jacket aside.',
  },
  'light-uneven': {
    what: 'One side of your face was brighter.',
    remedy: 'Turn straight to the camera. If that does not help, call for help.',
  },
  'shadow-on-face': {
    what: 'There was a shadow on your face.',
    remedy: 'Raise your chin a little, nothing may cast a shadow.',
  },
  'hot-spot': {
    what: 'Your skin reflected the light.',
    remedy: 'Dab your face dry or turn very slightly.',
  },
  'too-dark': {
    what: 'The picture was too dark.',
    remedy: 'Step fully into the light. If that does not help, call for help.',
  },
  'too-bright': {
    what: 'The picture was too bright.',
    remedy: 'Go half a step back. If that does not help, call for help.',
  },
  blurred: { what: 'The picture was blurred.', remedy: 'Keep still and stay in the oval.' },
  upscaled: { what: 'The picture has too little detail.', remedy: 'Please call for help.' },
  'colour-cast': {
    what: 'The colours are not right.',
    remedy: 'Coloured light or clothes disturb. If nothing helps, call for help.',
  },
  'red-eyes': { what: 'Your eyes appear red.', remedy: 'Look into the camera once more.' },
  'no-colour': { what: 'The picture has no colours.', remedy: 'Please call for help.' },
  'flat-grey': { what: 'The picture has too few shades.', remedy: 'Please call for help.' },
  'camera-too-far': { what: 'The camera is not adjusted properly.', remedy: 'Please call for help.' },
};
