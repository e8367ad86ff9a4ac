import { expect, test } from 'vitest';
import { contrasts, textSizes } from '../../domain/session/display.ts';
import { languages } from '../../domain/session/language.ts';
import { defects, inLooks, type Look, nameOf, orientations, standardLook } from '../support/look.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { tourConfiguration, tourParts } from '../support/tour.ts';

const { share } = terminalSuite();
const shared = share({ configuration: tourConfiguration });

/**
 * Looks that meet every pair of language, size, contrast and orientation: each combination of size and contrast in
 * turn, languages and orientations walking along. `npm run access` checks all of them on every screen.
 */
function pairwise(): Look[] {
  return textSizes.flatMap((textSize, row) =>
    contrasts.flatMap((contrast, column) =>
      languages.map((language, number) => ({
        textSize,
        contrast,
        language,
        orientation: orientations[(row + column + number) % 2] ?? 'portrait',
        seated: (row + number) % 2 === 1,
      })),
    ),
  );
}

const looks = pairwise();
let turn = 0;

/** By turns the hardest look or the next of the covering ones, and the standard one, in which the tour goes on. */
function nextLooks(): Look[] {
  const hardest: Look = { ...standardLook, textSize: 'huge', orientation: 'landscape' };
  const covering = looks[(turn * 7) % looks.length] ?? hardest;
  turn += 1;
  return [turn % 2 === 0 ? hardest : covering, standardLook];
}

test.each(Object.entries(tourParts))(
  'every screen of the %s: nothing for axe, nothing clipped or overlapping, no control under 20 mm',
  async (_part, part) => {
    const terminal = shared();
    const found: string[] = [];
    let checked = 0;
    for await (const screen of part(terminal)) {
      for await (const look of inLooks(terminal, screen, nextLooks())) {
        const here = `${screen.name} (${nameOf(look)})`;
        found.push(...(await defects(terminal)).map((defect) => `${here}: ${defect}`));
        checked += 1;
      }
    }
    console.log(`${checked} combinations of screen, language, text size, contrast and orientation checked`);
    expect(found).toEqual([]);
  },
);
