import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

/** Asked through main: the page object of a page that was ended does not come back. */
const heading = (terminal: ElectronTerminal) =>
  terminal.app.evaluate(({ BrowserWindow }) => {
    const asked = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "document.querySelector('h1')?.textContent ?? ''",
    );
    return Promise.race([asked, new Promise((done) => setTimeout(done, 500, ''))]);
  });
const screenProcess = async (terminal: ElectronTerminal): Promise<number> => {
  const pid = await terminal.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid === undefined) throw new Error('no screen');
  return pid;
};
const page = 'Wo sind Sie geboren?';

const isShown = (terminal: ElectronTerminal, text: string) =>
  terminal.page.getByText(text).first().isVisible();

test('white and hung screens are found by the watchdog, a station that cannot start by the screen; all go on where they were', async () => {
  const [white, hung] = await Promise.all([open(), open()]);
  for (const terminal of [white, hung]) {
    await terminal.jumpTo(adult, 'birth-place');
    expect(await heading(terminal)).toBe(page);
  }
  await white.page.evaluate(() => document.body.replaceChildren());
  // It would take a core from the other tests.
  setPriority(await screenProcess(hung), constants.priority.PRIORITY_LOW);
  await hung.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  expect(await heading(white)).toBe('');
  expect(await heading(hung)).toBe('');
  await eventually(async () => (await heading(white)) === page, 'the white one shows the page', 60_000);

  const config = join(white.dataDir, 'terminal.yaml');
  const right = readFileSync(config);
  writeFileSync(config, 'nonsense: true');
  white.killStation();
  await eventually(() => isShown(white, 'Ein Teil des Terminals antwortet nicht.'), 'out of service', 60_000);
  expect(await isShown(white, 'Please go to the counter.')).toBe(true);
  writeFileSync(config, right);
  await eventually(async () => (await heading(white)) === page, 'the page again', 60_000);

  await eventually(async () => (await heading(hung)) === page, 'the hung one shows the page', 60_000);
});
