import { expect, test } from 'vitest';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { adult, child, secretsOfAdult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { defects } from '../support/look.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();
const press = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('button', { name, exact: true }).click();

/** From the review to the slip; the code on the screen. */
async function slipOf(terminal: ElectronTerminal): Promise<string> {
  await press(terminal, 'Ja, alles richtig');
  await terminal.untilPrinted();
  return (await terminal.session())?.slip?.content.caseCode ?? '';
}

test('a family of three: the parent first, address and parent are offered to the children, one slip names all', async () => {
  const terminal = await open();
  const { page } = terminal;
  const kid = child('2020-11-23');
  await terminal.jumpTo(adult, 'review');
  const parent = await slipOf(terminal);
  expect(await defects(terminal)).toEqual([]);

  await press(terminal, 'Noch eine Person anmelden');
  await page.getByText('Person 2', { exact: true }).waitFor();
  await terminal.jumpTo(kid, 'address');
  await page.getByText('Pfauenaugenweg 12, 67655 Kaiserslautern').waitFor();
  expect(await defects(terminal)).toEqual([]);
  await press(terminal, 'Dieselbe Adresse wie eben');
  await page.getByRole('heading', { name: 'Welches Geschlecht' }).waitFor();
  expect((await terminal.session())?.answers.address).toEqual(adult.address);
  await terminal.jumpTo(kid, 'representatives');
  await page.getByText('Allein, eine Person').click();
  await press(terminal, 'Weiter');
  await press(terminal, 'Diese Person eintragen');
  await page.getByText('Mutter', { exact: true }).click();
  expect(await defects(terminal)).toEqual([]);
  await press(terminal, 'Weiter');
  await page.getByText('Für Begleitpersonen').waitFor();
  const parents = (await terminal.session())?.answers.representatives;
  expect(parents?.representatives).toEqual([
    { role: 'mother', familyName: 'Quastenflosser', givenNames: 'Änne Zoë', birthDate: '1983-08-12' },
  ]);
  await terminal.jumpTo(kid, 'review');
  const first = await slipOf(terminal);

  await press(terminal, 'Noch eine Person anmelden');
  // This one does not want to: left out, and the next one begins.
  await terminal.jumpTo(kid, 'height');
  await press(terminal, 'Löschen, beenden');
  await page.getByText('Fertige Anträge bleiben gültig.').waitFor();
  expect(await defects(terminal)).toEqual([]);
  await press(terminal, 'Nur diese Person löschen, nächste beginnen');
  await page.getByRole('heading', { name: 'Was brauchen Sie?' }).waitFor();
  await terminal.jumpTo(kid, 'representatives');
  await press(terminal, 'Dieselben wie beim Kind davor');
  await eventually(async () => (await terminal.session())?.page === 'photo', 'photo');
  expect((await terminal.session())?.answers.representatives).toEqual(parents);
  await terminal.jumpTo(kid, 'review');
  const second = await slipOf(terminal);
  await page.getByText(`Zusammen mit: ${formatCaseCode(parent)}, ${formatCaseCode(first)}`).waitFor();
  expect(new Set([parent, first, second]).size).toBe(3);
  expect(filesContaining(terminal.dataDir, secretsOfAdult)).toEqual([]);

  await press(terminal, 'Ich habe den Beleg · Beenden (20)');
  await terminal.untilState('attract');
  await eventually(async () => (await intake().cases()).arrived === 3, 'three cases');
  await press(terminal, 'Jetzt beginnen');
  await terminal.jumpTo(adult, 'address');
  expect(await page.getByText('Dieselbe Adresse wie eben').count()).toBe(0);
});
