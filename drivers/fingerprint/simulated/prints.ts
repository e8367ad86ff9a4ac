import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FingerCode, fingerCodes } from '../../../domain/captures/fingerprint.ts';
import { decodePattern } from './pattern-file.ts';
import type { RidgePattern } from './ridge-pattern.ts';

/** One person's index fingers. */
export type Prints = Record<FingerCode, RidgePattern>;

/** The seeds of three made-up people's fingers; nobody's real prints. */
export const peoplesSeeds = [
  { right: 101, left: 505 },
  { right: 202, left: 606 },
  { right: 303, left: 404 },
] as const;

export const patternFileName = (person: number, hand: 'right' | 'left'): string =>
  `person-${person + 1}-${hand}-index.pgm.gz`;

/** The three people of fixtures/prints. Rejects when a file is missing. */
export function loadPrints(folder: string): Promise<Prints[]> {
  return Promise.all(
    peoplesSeeds.map(async (_, person) => {
      const load = async (hand: 'right' | 'left') =>
        decodePattern(await readFile(join(folder, patternFileName(person, hand))));
      return {
        [fingerCodes.rightIndex]: await load('right'),
        [fingerCodes.leftIndex]: await load('left'),
      };
    }),
  );
}
