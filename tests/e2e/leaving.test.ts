import { expect, test } from 'vitest';
import { pageOrder, stepOf } from '../../domain/pages/page-values.ts';
import { mostInARow } from '../../electron/main/after-citizen.ts';
import { adult, secretsOfAdult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();
const pages = pageOrder.filter((page) => page !== 'representatives');

// The first one: it counts them from the start.
test('after many citizens in a row the page gets a new process, and the next one is let in', async () => {
  const terminal = shared();
  const processOfPage = () =>
    terminal.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
  const first = await processOfPage();
  for (let citizens = 1; citizens <= mostInARow; citizens += 1) {
    expect(await processOfPage()).toBe(first);
    await terminal.jumpTo(adult, 'notice');
    await terminal.must('session.cancel', null);
    await terminal.untilState('attract');
  }
  await eventually(async () => (await processOfPage()) !== first, 'another process');
  await terminal.jumpTo(adult, 'notice');
  await terminal.clear();
});

test('"Löschen, beenden" is on every page; in every step it works and leaves nothing behind', async () => {
  const terminal = shared();
  const button = (name: string) => terminal.page.getByRole('button', { name, exact: true });
  for (const [index, page] of pages.entries()) {
    await terminal.jumpTo(adult, page);
    await button('Löschen, beenden').waitFor();
    const next = pages[index + 1];
    if (next && stepOf[next] === stepOf[page]) continue;
    await button('Löschen, beenden').click();
    await button('Alles löschen und beenden').click();
    await terminal.page.getByRole('heading', { name: 'Alles gelöscht' }).waitFor();
    await terminal.untilState('attract');
    expect(filesContaining(terminal.dataDir, secretsOfAdult)).toEqual([]);
  }
});

test('nobody there: a warning with countdown, one touch keeps everything, else it is wiped', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'birth-place');
  await terminal.must('dev.advance', { milliseconds: 90_000 });
  await terminal.page.getByRole('button', { name: 'Ich brauche mehr Zeit' }).click();
  expect((await terminal.session())?.page).toBe('birth-place');
  await terminal.must('dev.advance', { milliseconds: 90_000 });
  await terminal.page.getByText('Sind Sie noch da?').waitFor();
  await terminal.must('dev.advance', { milliseconds: 45_000 });
  await terminal.page.getByRole('heading', { name: 'Alles gelöscht' }).waitFor();
  await terminal.untilState('attract');
  expect(filesContaining(terminal.dataDir, secretsOfAdult)).toEqual([]);
});

test('after the wipe the next citizen finds German and empty fields', async () => {
  const terminal = shared();
  await terminal.page.getByRole('button', { name: 'English' }).click();
  await terminal.page.getByRole('button', { name: 'Start now' }).click();
  await terminal.jumpTo(adult, 'family-name');
  await terminal.must('session.language', { language: 'en' });
  await terminal.page.getByLabel('Family name', { exact: true }).fill('Quastenflosser');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  expect(await terminal.page.locator('html').getAttribute('lang')).toBe('de');
  await terminal.jumpTo(adult, 'family-name');
  expect(await terminal.page.getByLabel('Familienname', { exact: true }).inputValue()).toBe('');
});
