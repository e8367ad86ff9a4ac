import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writeBareApp } from './bare-app.ts';
import { alternate, type Benchmark, median } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';
import { enrolledFolder } from './enrolled-folder.ts';
import { untilAnswered, untilTouchable } from './until-touchable.ts';

const root = resolve(import.meta.dirname, '../..');

/** As the unit starts it: the packed program, its archive and its fuses. */
export const packagedStart: Benchmark = {
  name: 'packaged-start',
  value: 'start of the packaged app until "Jetzt beginnen" can be touched',
  baseline: 'the same of an Electron window with one static page',
  run: (folder) =>
    withDisplayAndIntake(async (display, intake) => {
      const dataDir = join(folder, 'terminal');
      await enrolledFolder(intake, display, dataDir);
      execFileSync(process.execPath, ['scripts/dist.ts', '--dir', '--fast'], { cwd: root, stdio: 'ignore' });
      const packaged = join(root, 'out/dist/linux-unpacked/ausweis-terminal');
      const electron = join(root, 'node_modules/electron/dist/electron');
      const bare = writeBareApp(join(folder, 'bare'));
      const config = `--config=${join(dataDir, 'terminal.yaml')}`;
      const answers: number[] = [];
      const medians = await alternate(
        21,
        2,
        async () => {
          const start = await untilAnswered(display, packaged, [`--data-dir=${dataDir}`, config]);
          answers.push(start.answered);
          return start.touchable;
        },
        () => untilTouchable(display, electron, [bare]),
      );
      return [
        { name: 'packaged-start', ...medians, goal: 1.3 },
        { name: 'packaged-start, touch answered', ...medians, value: median(answers.slice(2)), goal: 3 },
      ];
    }),
};
