import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Order } from '../../domain/fleet/command.ts';
import { giveCommand } from '../../intake/fleet/commands.ts';
import { inspector } from '../support/inspector.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();

test('appointment, document and directory from the start page; a message and closing from afar', async () => {
  const terminal = await open();
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
