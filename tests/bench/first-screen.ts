import { join, resolve } from 'node:path';
import { writeBareApp } from './bare-app.ts';
import { alternate, type Benchmark, median } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';
import { enrolledFolder } from './enrolled-folder.ts';
import { untilAnswered, untilTouchable } from './until-touchable.ts';

const root = resolve(import.meta.dirname, '../..');
const electron = join(root, 'node_modules/electron/dist/electron');

/** After a power cut at night: when can the first citizen begin? */
export const firstScreen: Benchmark = {
  name: 'first-screen',
  value: 'start of the built app until "Jetzt beginnen" can be touched',
  baseline: 'the same of an Electron window with one static page',
  run: (folder) =>
    withDisplayAndIntake(async (display, intake) => {
      const dataDir = join(folder, 'terminal');
      const config = `--config=${join(dataDir, 'terminal.yaml')}`;
      const bare = writeBareApp(join(folder, 'bare'));
      await enrolledFolder(intake, display, dataDir);
      const answers: number[] = [];
      const medians = await alternate(
        7,
        1,
        async () => {
          const args = ['--kiosk', `--data-dir=${dataDir}`, config, root];
          const start = await untilAnswered(display, electron, args);
          answers.push(start.answered);
          return start.touchable;
        },
        () => untilTouchable(display, electron, ['--kiosk', bare]),
      );
      return [
        { name: 'first-screen', ...medians, goal: 2 },
        { name: 'first-screen, touch answered', ...medians, value: median(answers.slice(1)), goal: 3 },
      ];
    }),
};
