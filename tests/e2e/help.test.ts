import { expect, test } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { openSignedIn } from '../support/staff.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share, intake } = terminalSuite();
const shared = share();

/** Ends the session; its call goes with it. */
async function end(terminal: ElectronTerminal): Promise<void> {
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
}

test('"Hilfe" tells the desk at which step somebody waits; a clerk goes there, and the citizen learns it', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'signature');
  await terminal.page.getByRole('button', { name: 'Hilfe' }).click();
  await terminal.page.getByRole('heading', { name: 'Es kommt jemand' }).waitFor();
  const browser = await launchBrowser();
  try {
    const desk = await browser.newPage();
    await openSignedIn(desk, `${intake().url}/desk/`);
    await desk.getByText('Schritt: Unterschrift').waitFor();
    expect(await accessibilityViolations(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Ich gehe hin' }).click();
    await desk.getByText('braucht jemand Hilfe').waitFor({ state: 'detached' });
    await terminal.must('dev.advance', { milliseconds: 3_000 });
    await terminal.page.getByRole('heading', { name: 'Jemand ist unterwegs zu Ihnen' }).waitFor();
    await terminal.page.getByRole('button', { name: 'Weitermachen' }).click();
    await terminal.page.getByText('Jemand ist unterwegs zu Ihnen').waitFor();
  } finally {
    await browser.close();
  }
  await end(terminal);
});

test('its dialog stays over a page that goes on by itself, and is gone for whoever comes next', async () => {
  const terminal = shared();
  const dialog = terminal.page.getByRole('dialog');
  await terminal.jumpTo(adult, 'signature');
  await terminal.page.getByRole('button', { name: 'Hilfe' }).click();
  await dialog.waitFor();
  await terminal.must('session.atCounter', { page: 'signature', reason: 'not-wanted' });
  await terminal.page.locator('h1', { hasText: 'Stimmt alles?' }).waitFor();
  await dialog.waitFor();
  await end(terminal);
  await dialog.waitFor({ state: 'detached' });
});

test('the call ends with the session', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'product');
  await terminal.must('session.help', null);
  const calls = () => intake().store.db.selectFrom('help_call').selectAll().execute();
  expect(await calls()).toMatchObject([{ step: 'document' }]);
  await end(terminal);
  await eventually(async () => (await calls()).length === 0, 'call taken back');
});

test('without network nobody is promised: the citizen is sent to the counter', async () => {
  const terminal = shared();
  await terminal.must('dev.network', { on: false });
  await terminal.jumpTo(adult, 'product');
  await terminal.page.getByRole('button', { name: 'Hilfe' }).click();
  await terminal.page.getByRole('heading', { name: 'Bitte fragen Sie am Schalter' }).waitFor();
});
