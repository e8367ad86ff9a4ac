import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { writeBareApp } from './bare-app.ts';
import { alternate, type Benchmark } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';
import { enrolledFolder } from './enrolled-folder.ts';
import { touchable } from './touchable.ts';

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
      const medians = await alternate(
        9,
        2,
        () => untilTouchable(display, packaged, [`--data-dir=${dataDir}`, config]),
        () => untilTouchable(display, electron, [bare]),
      );
      return [{ name: 'packaged-start', ...medians, goal: 1.3 }];
    }),
};

async function untilTouchable(display: string, program: string, args: readonly string[]): Promise<number> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = performance.now();
  const child = spawn(program, [...asRoot, '--remote-debugging-port=0', ...args], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page) await touchable(page);
    return performance.now() - start;
  } finally {
    child.kill();
    await ended;
  }
}

/** Where the started program lets itself be driven; it says so itself. */
async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no output to read');
  for await (const line of createInterface(child.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('ended before its window was there');
}
