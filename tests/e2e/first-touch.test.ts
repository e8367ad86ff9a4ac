import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import electron from 'electron';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { enrolledFolder } from '../bench/enrolled-folder.ts';
import { untilAnswered } from '../bench/until-touchable.ts';
import { askPage } from '../support/devtools.ts';
import { stationPid } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { intake, display } = terminalSuite();
const root = resolve(import.meta.dirname, '../..');

/** Starts the terminal and touches the start page in its very first picture. Returns the heading that comes of it. */
async function firstTouch(
  dataDir: string,
  meanwhile?: (page: () => Promise<string>) => Promise<void>,
): Promise<string> {
  const args = ['--kiosk', `--data-dir=${dataDir}`, `--config=${join(dataDir, 'terminal.yaml')}`, root];
  return (await untilAnswered(display(), String(electron), args, meanwhile)).heading;
}

test('whoever touches the very first picture, before anything stands behind it, is let in', async () => {
  const dataDir = join(temporaryFolder(), 'terminal');
  await enrolledFolder(intake(), display(), dataDir);
  expect(await firstTouch(dataDir)).toBe('Was brauchen Sie?');
});

test('a terminal that takes nobody says so, whatever was touched in its first picture', async () => {
  const dataDir = temporaryFolder();
  const unknown = { intake: { url: intake().url, enrolmentCode: 'not-known-here' } };
  writeFileSync(join(dataDir, 'terminal.yaml'), stringify(unknown));
  expect(await firstTouch(dataDir)).toBe('Dieses Terminal ist außer Betrieb');
});

test('a station that needs long: the page says so, and lets in who has touched it before', async () => {
  const dataDir = join(temporaryFolder(), 'terminal');
  await enrolledFolder(intake(), display(), dataDir);
  const heading = await firstTouch(dataDir, async (page) => {
    let station = 0;
    await eventually(async () => {
      station = runningStation(dataDir);
      return station > 0;
    }, 'a station');
    process.kill(station, 'SIGSTOP');
    const shown = "document.querySelector('h1')?.textContent";
    await eventually(
      async () => (await askPage(await page(), shown, 5_000)) === 'Einen Moment bitte',
      'said',
    );
    process.kill(station, 'SIGCONT');
    await eventually(
      async () => (await askPage(await page(), shown, 5_000)) !== 'Einen Moment bitte',
      'over',
    );
  });
  expect(heading).toBe('Was brauchen Sie?');
});

/** Process id of the folder's station; 0 while there is none. */
function runningStation(dataDir: string): number {
  try {
    return stationPid(dataDir);
  } catch {
    return 0;
  }
}
