import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

setFlagsFromString('--expose-gc');
const collect = z
  .function({ input: [z.object({ type: z.string(), flavor: z.string() })] })
  .parse(runInNewContext('gc'));

/**
 * Gives every page that nothing refers to back to the system, which overwrites it before anybody gets it. Texts that a
 * citizen entered are JavaScript strings, which nobody can overwrite; so this is the end of them. Takes some hundredths
 * of a second.
 */
export const giveBackMemory = (): void => void collect({ type: 'major', flavor: 'last-resort' });
