import { expect, test } from 'vitest';
import { type PageId, pageOrder } from '../../domain/pages/page-values.ts';
import { languages } from '../../domain/session/language.ts';
import { adult, child } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { inspector } from '../support/inspector.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();
const languageNames = { de: 'Deutsch', en: 'English' };

async function end(terminal: ElectronTerminal): Promise<void> {
  await terminal.must('session.cancel', null);
  await terminal.must('dev.advance', { milliseconds: 5_000 });
  await terminal.untilState('attract');
}

test.each(languages)('every page in %s', async (language) => {
  const terminal = await open();
  const { check, found, report } = inspector(terminal);
  await terminal.page.getByRole('button', { name: languageNames[language], exact: true }).click();
  await check('attract');
  const look = async (page: PageId) => {
    await terminal.must('session.language', { language });
    await terminal.page.locator(`html[lang="${language}"] h1`).waitFor();
    await check(page);
  };
  await terminal.jumpTo(child('2017-06-01'), 'representatives');
  await look('representatives');
  await end(terminal);
  for (const page of pageOrder.filter((id) => id !== 'representatives')) {
    await terminal.jumpTo(adult, page);
    await look(page);
  }
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  await check('slip');
  report();
  expect(found).toEqual([]);
});

test('dialogs, captures under way, refusals and faults', async () => {
  const terminal = await open({ configuration: { photo: { budgetSeconds: 10, stillsPerTry: 1, tries: 2 } } });
  const { check, found, report } = inspector(terminal);
  const press = (name: string | RegExp) =>
    terminal.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const heading = (name: string | RegExp) => terminal.page.getByRole('heading', { name }).first().waitFor();

  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: true });
  await terminal.page.getByText('Heute ohne Fingerabdruck').waitFor();
  await check('attract with a device missing');
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: false });

  await terminal.jumpTo(adult, 'family-name');
  await press('Weiter');
  await terminal.page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
  await check('required');
  await press(/Weitere Buchstaben/);
  await check('variants of letters');
  await press('Hilfe');
  await terminal.page.getByText('Es kommt jemand').waitFor();
  await check('help');
  await press('Weitermachen');
  await press(/Deutsch/);
  await check('languages');
  await terminal.page.keyboard.press('Escape');
  await press('Löschen, beenden');
  await heading('Alles löschen und beenden?');
  await check('cancel');
  await press('Weitermachen');
  await terminal.must('dev.advance', { milliseconds: 90_000 });
  await heading('Sind Sie noch da?');
  await check('idle warning');
  await press('Ich bin noch da');

  await terminal.jumpTo(adult, 'photo');
  await terminal.must('dev.citizen', { mouthOpen: 1 });
  await press('Foto machen');
  await heading('Mund schließen');
  await check('guided before the camera');
  await heading('Dieses Bild können Sie nehmen');
  await check('a photo with reasons');
  await terminal.must('dev.citizen', { mouthOpen: 0 });
  await press('Neues Foto');
  await press('Foto machen');
  await heading('Ihr Foto ist gut');
  await check('a good photo');
  await press('Zurück');
  await heading('Eine Kollegin hilft Ihnen');
  await check('no try left');
  await press('Foto am Schalter');
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  await press('Geht nicht');
  await heading('Welcher Finger geht nicht?');
  await check('which finger');
  await terminal.page.getByText('Beide', { exact: true }).click();
  await press('Weiter');
  await heading('Warum geht es nicht?');
  await check('why no fingerprint');
  await press('Zurück');
  await press('Zurück');
  await press('Jetzt beginnen');
  await heading('Rechter Zeigefinger');
  await check('finger being captured');
  await end(terminal);

  await terminal.jumpTo(adult, 'birth-date');
  await press('Tag oder Monat unbekannt');
  await terminal.untilState('referred');
  await check('referred to the counter');
  await end(terminal);

  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  await heading('Bitte notieren Sie die Nummer');
  await check('slip not printed');
  report();
  expect(found).toEqual([]);
});
