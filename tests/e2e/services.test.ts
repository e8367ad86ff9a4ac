import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Order } from '../../domain/fleet/command.ts';
import { giveCommand } from '../../intake/fleet/commands.ts';
import { filesContaining } from '../support/files-containing.ts';
import { inspector } from '../support/inspector.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();

test('appointment, document and directory from the start page; a message and closing from afar', async () => {
  const terminal = await open({
    configuration: { accessibility: { contact: 'Büro für Barrierefreiheit, Zimmer 7' } },
  });
  const { page } = terminal;
  const { check, found, report } = inspector(terminal);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
  await page.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
  await check('attract with services');

  await press('Ich habe einen Termin');
  await heading('Mit Termin anmelden');
  await check('check-in');
  await page.getByLabel('Termincode').fill('test5');
  await press('Anmelden');
  await page.getByText(/nicht heute/).waitFor();
  await check('check-in refused');
  await press('Zum Anfang');
  await press('Ich habe einen Termin');
  // What was typed before is gone.
  expect(await page.getByLabel('Termincode').inputValue()).toBe('');
  await page.getByLabel('Termincode').fill('TEST1');
  await press('Anmelden');
  await heading('Sie sind angemeldet');
  await page.getByText('T 101').waitFor();
  await check('checked in');
  await press('Zum Anfang');
  await heading('Ausweis oder Reisepass selbst vorbereiten');
  expect(await page.content()).not.toContain('T 101');

  await press('Wo ist mein Ausweis?');
  await check('document status');
  await page.getByLabel('Nummer des neuen Dokuments').fill('L01X00T48');
  await press('Nachsehen');
  await page.getByText('Diese Nummer ist nicht bekannt.').waitFor();
  await check('document not known');
  await press('Zum Anfang');
  await press('Wo ist mein Ausweis?');
  await page.getByLabel('Nummer des neuen Dokuments').fill('L01X00T47');
  await press('Nachsehen');
  await heading('Ihr Dokument ist da');
  await check('document found');
  await press('Zum Anfang');

  await press('Erst üben: 30 Sekunden');
  await heading('Tippen Sie auf den Knopf');
  await check('practice');
  await press('Hier tippen');
  const letter = page.getByLabel('Ihr Buchstabe');
  await letter.fill('Quastenflosser');
  await press('Weiter');
  await page.getByText('Da steht noch kein A.').waitFor();
  await check('practice, no letter yet');
  await letter.fill('');
  await press('A');
  await press('Weiter');
  await heading('Sie sind nie allein');
  await check('practice, buttons');
  await press('Fertig geübt');
  await heading('Ausweis oder Reisepass selbst vorbereiten');
  expect(await terminal.session()).toMatchObject({ state: 'attract', answers: {}, service: null });
  expect(filesContaining(terminal.dataDir, ['Quastenflosser'])).toEqual([]);

  await press('Für wen ist das?');
  await page.getByText('Besser gleich zum Schalter').waitFor();
  await check('for whom');
  await press('Zum Anfang');
  await press('Barrierefreiheit');
  await page.getByText('EN 301 549').waitFor();
  await page.getByText('Büro für Barrierefreiheit').waitFor();
  await check('accessibility');
  await press('Erreichen');
  await page.getByText('Danke. Das ist gezählt.').waitFor();
  await check('accessibility, feedback given');
  await press('Zum Anfang');

  await press('English');
  await press('Do it online');
  await heading('You can save yourself this trip');
  await check('directory');
  await press('Back to start');
  await heading('Ausweis oder Reisepass selbst vorbereiten');

  // What staff order from afar.
  const { terminalId } = (await terminal.must('snapshot.get', null)).terminal;
  const order = async (given: Order) => {
    const staffId = randomUUID();
    await giveCommand(intake().store, { terminalId, order: given, staffId }, intake().clock.now());
    await terminal.must('dev.sync', null);
  };
  await order({ kind: 'message', text: 'Heute bis 16 Uhr' });
  await page.getByText('Heute bis 16 Uhr').waitFor();
  await check('attract with a message');
  await order({ kind: 'mode', mode: 'wait' });
  await heading('Bitte warten');
  await check('please wait');
  await order({ kind: 'mode', mode: 'stood-down' });
  await heading('Dieses Terminal ist außer Betrieb');
  await check('stood down');
  report();
  expect(found).toEqual([]);
});
