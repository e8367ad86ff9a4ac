import { z } from 'zod';

/** The keys of the column's keypad, in the order in which they are asked for. */
export const keypadKey = z.enum([
  'up',
  'down',
  'left',
  'right',
  'enter',
  'back',
  'help',
  'repeat',
  'quieter',
  'louder',
  'slower',
  'faster',
]);
export type KeypadKey = z.infer<typeof keypadKey>;
/** A keypad may do without these: the settings of speech have them too. */
export const optionalKeypadKeys: readonly KeypadKey[] = ['quieter', 'louder', 'slower', 'faster'];
