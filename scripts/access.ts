import { parseArgs } from 'node:util';
import { contrasts, textSizes } from '../domain/session/display.ts';
import { languages } from '../domain/session/language.ts';
import { startDisplay } from '../tests/support/display.ts';
import { ElectronTerminal } from '../tests/support/electron-terminal.ts';
import { LiveIntake } from '../tests/support/live-intake.ts';
import { allLooks, defects, inLooks, nameOf } from '../tests/support/look.ts';
import { tour, tourConfiguration } from '../tests/support/tour.ts';

/**
 * `npm run access [-- --screens attract,photo] [--part 3/20]`: axe, clipped and overlapping texts and the size of controls
 * on every screen in every language, text size, contrast and orientation; a part is every screen in as many of the looks.
 * `npm test` checks a covering part. Ends with the number of combinations and exit code 1 when something was found.
 */
const { values } = parseArgs({
  options: { screens: { type: 'string' }, part: { type: 'string', default: '1/1' } },
});
const all = allLooks({ languages, textSizes, contrasts, orientations: ['portrait', 'landscape'] });
const [part = 1, parts = 1] = values.part.split('/').map(Number);
// Neighbours differ in the contrast only, which is quickly changed.
const looks = all.slice(((part - 1) * all.length) / parts, (part * all.length) / parts);

const display = await startDisplay();
const intake = await LiveIntake.start();
const terminal = await ElectronTerminal.launch({
  intakeUrl: intake.url,
  enrolmentCode: await intake.code(),
  display: display.name,
  configuration: tourConfiguration,
});
let checked = 0;
let found = 0;
try {
  await terminal.untilState('attract');
  for await (const screen of tour(terminal)) {
    const { name } = screen;
    if (values.screens && !values.screens.split(',').includes(name)) continue;
    for await (const look of inLooks(terminal, screen, looks)) {
      for (const defect of await defects(terminal)) {
        console.log(`${name} (${nameOf(look)}): ${defect}`);
        found += 1;
      }
      checked += 1;
    }
    console.log(`${name}: ${checked} combinations checked so far, ${found} defects`);
  }
} finally {
  await terminal.close();
  terminal.remove();
  await intake.stop();
  display.stop();
}
console.log(
  `${checked} combinations of screen, language, text size, contrast and orientation: ${found} defects`,
);
process.exitCode = found > 0 ? 1 : 0;
