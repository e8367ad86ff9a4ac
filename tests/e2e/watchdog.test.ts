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
const page = 'Wo sind Sie geboren?';

test('a white screen, and one that hangs, are found by the watchdog; the citizen goes on where they were', async () => {
  const [white, hung] = await Promise.all([open(), open()]);
  for (const terminal of [white, hung]) {
    await terminal.jumpTo(adult, 'birth-place');
    expect(await heading(terminal)).toBe(page);
  }
  await white.page.evaluate(() => document.body.replaceChildren());
  await hung.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  expect(await heading(white)).toBe('');
  expect(await heading(hung)).toBe('');
  await eventually(async () => (await heading(white)) === page, 'the white one shows the page', 60_000);
  await eventually(async () => (await heading(hung)) === page, 'the hung one shows the page', 60_000);
});
