import { parseArgs } from 'node:util';
import { contrasts, textSizes } from '../domain/session/display.ts';
import { languages } from '../domain/session/language.ts';
import { startDisplay } from '../tests/support/display.ts';
import { ElectronTerminal } from '../tests/support/electron-terminal.ts';
import { LiveIntake } from '../tests/support/live-intake.ts';
import { allLooks, defects, nameOf, show, standardLook } from '../tests/support/look.ts';
import { tour, tourConfiguration } from '../tests/support/tour.ts';

/**
 * `npm run access [-- --screens attract,photo]`: axe, clipped and overlapping texts and the size of controls on every
 * screen in every language, text size, contrast and orientation. Takes hours; `npm test` checks a covering part. Ends
 * with the number of combinations and exit code 1 when something was found.
 */
const { values } = parseArgs({ options: { screens: { type: 'string' } } });
const looks = allLooks({ languages, textSizes, contrasts, orientations: ['portrait', 'landscape'] });

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
    if (values.screens && !values.screens.split(',').includes(screen)) continue;
    for (const look of looks) {
      await show(terminal, look);
      for (const defect of await defects(terminal)) {
        console.log(`${screen} (${nameOf(look)}): ${defect}`);
        found += 1;
      }
      checked += 1;
    }
    await show(terminal, standardLook);
    console.log(`${screen}: ${checked} combinations checked so far, ${found} defects`);
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
