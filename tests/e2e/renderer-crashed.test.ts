import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

test('the screen process crashes: it comes back on the same page with what was entered', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'birth-place');
  // Asked through main: the page object of the crashed process does not come back. A dead page never answers.
  const heading = () =>
    terminal.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const asked = contents?.executeJavaScript("document.querySelector('h1')?.textContent ?? ''");
      return Promise.race([asked, new Promise((done) => setTimeout(done, 500, ''))]);
    });
  const before = await heading();
  await terminal.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    contents?.forcefullyCrashRenderer();
  });
  await eventually(async () => (await heading()) === before, 'the same page again');
  expect(before).toBe('Wo sind Sie geboren?');
});
