import { expect, test } from 'vitest';
import { contrasts, textSizes } from '../../domain/session/display.ts';
import { languages } from '../../domain/session/language.ts';
import { defects, type Look, nameOf, show, standardLook } from '../support/look.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { tourConfiguration, tourParts } from '../support/tour.ts';

const { open } = terminalSuite();
const orientations = ['portrait', 'landscape'] as const;

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

test.each(Object.entries(tourParts))(
  'every screen of the %s: nothing for axe, nothing clipped or overlapping, no control under 20 mm',
  async (_part, part) => {
    const terminal = await open({ configuration: tourConfiguration });
    const found: string[] = [];
    let checked = 0;
    for await (const screen of part(terminal)) {
      // The standard look, the hardest one, and the next of the covering ones.
      const hardest: Look = { ...standardLook, textSize: 'huge', orientation: 'landscape' };
      for (const look of [standardLook, hardest, looks[(turn * 7) % looks.length]]) {
        if (!look) continue;
        await show(terminal, look);
        found.push(...(await defects(terminal)).map((defect) => `${screen} (${nameOf(look)}): ${defect}`));
        checked += 1;
      }
      turn += 1;
      await show(terminal, standardLook);
    }
    console.log(`${checked} combinations of screen, language, text size, contrast and orientation checked`);
    expect(found).toEqual([]);
  },
);
