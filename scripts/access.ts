import { defects, inLooks, nameOf, ScreenGone } from '../tests/support/look.ts';
import { everyLook } from './support/every-look.ts';

/**
 * `npm run access [-- --screens attract,photo] [--languages de,en] [--orientations …] …`: axe, clipped and overlapping texts,
 * sizes and gaps of controls and sizes of letters on every screen in every language, text size, contrast and orientation.
 * `npm test` checks a covering part. Ends with the number of combinations and exit code 1 when something was found.
 */
let checked = 0;
let found = 0;
await everyLook(async (terminal, screen, looks) => {
  const before = checked;
  try {
    for await (const look of inLooks(terminal, screen, looks)) {
      for (const defect of await defects(terminal)) {
        console.log(`${screen.name} (${nameOf(look)}): ${defect}`);
        found += 1;
      }
      checked += 1;
    }
  } catch (error) {
    // On a slow machine: none of these looks counts.
    if (!(error instanceof ScreenGone)) throw error;
    console.log(`${screen.name}: ${error.message}`);
    checked = before;
    found += 1;
  }
  const [{ language = '', orientation = '' } = {}] = looks;
  console.log(`${language} ${orientation} ${screen.name}: ${checked} combinations so far, ${found} defects`);
});
console.log(
  `${checked} combinations of screen, language, text size, contrast and orientation: ${found} defects`,
);
process.exitCode = found > 0 ? 1 : 0;
