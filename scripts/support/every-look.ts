import { parseArgs } from 'node:util';
import { contrasts, textSizes } from '../../domain/session/display.ts';
import { type Language, languages } from '../../domain/session/language.ts';
import { startDisplay } from '../../tests/support/display.ts';
import { ElectronTerminal } from '../../tests/support/electron-terminal.ts';
import { LiveIntake } from '../../tests/support/live-intake.ts';
import { allLooks, type Look, orientations, type Screen } from '../../tests/support/look.ts';
import { tour, tourConfiguration } from '../../tests/support/tour.ts';

type Visit = (terminal: ElectronTerminal, screen: Screen, looks: readonly Look[]) => Promise<void>;

/**
 * Leads a terminal through every screen and calls `visit` while it stands, with the looks to see it in: one tour for each
 * language and orientation, since some screens stand for seconds only. All of them, or what the command line names:
 * `--screens attract,photo --languages de,ar --sizes huge --contrasts soft --orientations landscape`.
 */
export async function everyLook(visit: Visit): Promise<void> {
  const { values } = parseArgs({
    options: {
      screens: { type: 'string' },
      languages: { type: 'string' },
      sizes: { type: 'string' },
      contrasts: { type: 'string' },
      orientations: { type: 'string' },
    },
  });
  const isNamed = (name: string, named: string | undefined) => !named || named.split(',').includes(name);
  const display = await startDisplay();
  const intake = await LiveIntake.start();
  const oneTour = async (orientation: Look['orientation'], language: Language) => {
    // A new one each time: a tour pushes its clock hours ahead of the intake's, which then refuses it.
    const terminal = await ElectronTerminal.launch({
      intakeUrl: intake.url,
      enrolmentCode: await intake.code(),
      display: display.name,
      // The photo's guidance has to last for all looks of a tour.
      configuration: { photo: { ...tourConfiguration.photo, budgetSeconds: 25 } },
    });
    try {
      await terminal.untilState('attract');
      const looks = allLooks({
        languages: [language],
        textSizes: textSizes.filter((one) => isNamed(one, values.sizes)),
        contrasts: contrasts.filter((one) => isNamed(one, values.contrasts)),
        orientations: [orientation],
      });
      for await (const screen of tour(terminal))
        if (isNamed(screen.name, values.screens)) await visit(terminal, screen, looks);
    } finally {
      await terminal.close();
      terminal.remove();
    }
  };
  try {
    for (const orientation of orientations.filter((one) => isNamed(one, values.orientations)))
      for (const language of languages.filter((one) => isNamed(one, values.languages)))
        await oneTour(orientation, language);
  } finally {
    await intake.stop();
    display.stop();
  }
}
