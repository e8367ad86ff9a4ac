import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import { writeBareApp } from './bare-app.ts';
import { alternate, type Benchmark } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';
import { enrolledFolder } from './enrolled-folder.ts';
import { touchable } from './touchable.ts';

const root = resolve(import.meta.dirname, '../..');

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
      const medians = await alternate(
        7,
        1,
        () => untilTouchable(display, [`--data-dir=${dataDir}`, config, root]),
        () => untilTouchable(display, [bare]),
      );
      return [{ name: 'first-screen', ...medians, goal: 2 }];
    }),
};

async function untilTouchable(display: string, args: readonly string[]): Promise<number> {
  const flags = ['--kiosk', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const start = performance.now();
  const app = await _electron.launch({
    args: [...flags, ...args],
    env: { ...process.env, DISPLAY: display },
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    await touchable(page);
    return performance.now() - start;
  } finally {
    await app.close();
  }
}
