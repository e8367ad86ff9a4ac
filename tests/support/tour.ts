import { pageOrder } from '../../domain/pages/page-values.ts';
import { adult, child } from './citizens.ts';
import type { ElectronTerminal } from './electron-terminal.ts';

/** What the terminal of a tour needs: a photo step that ends soon and has two tries only. */
export const tourConfiguration = { photo: { budgetSeconds: 10, stillsPerTry: 1, tries: 2 } };

/**
 * Leads through every screen of the citizen and names each while it stands: pages, dialogs, captures under way,
 * refusals, faults. Between two screens the one who looks may change language, display and window, and puts back
 * German and the standard display before the next.
 */
export async function* tour(terminal: ElectronTerminal): AsyncGenerator<string> {
  for (const part of Object.values(tourParts)) yield* part(terminal);
}

/** The tour in four, each from the attract screen and back to it. */
export const tourParts = {
  async *start(terminal: ElectronTerminal): AsyncGenerator<string> {
    yield* attract(terminal);
    yield* services(terminal);
  },
  pages,
  async *dialogs(terminal: ElectronTerminal): AsyncGenerator<string> {
    yield* dialogs(terminal);
    yield* ends(terminal);
  },
  async *captures(terminal: ElectronTerminal): AsyncGenerator<string> {
    yield* photo(terminal);
    yield* fingers(terminal);
  },
};

async function* attract(terminal: ElectronTerminal) {
  yield 'attract';
  await press(terminal, 'Anzeige');
  await heading(terminal, 'So können Sie es besser sehen');
  yield 'display';
  await press(terminal, 'Vorlesen');
  await heading(terminal, 'Vorlesen und dunkler Bildschirm');
  yield 'voice';
  await press(terminal, 'Fertig');
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: true });
  await terminal.page.getByText('Heute ohne Fingerabdruck').waitFor();
  yield 'attract-device-missing';
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: false });
}

async function* services(terminal: ElectronTerminal) {
  for (const [name, title] of [
    ['Ich habe einen Termin', 'Mit Termin anmelden'],
    ['Wo ist mein Ausweis?', 'Wo ist mein Ausweis?'],
    ['Online erledigen', 'Diesen Weg können Sie sich sparen'],
    ['Für wen ist das?', 'Für wen ist das Terminal?'],
    ['Barrierefreiheit', 'Barrierefreiheit'],
  ] as const) {
    await press(terminal, name);
    await heading(terminal, title);
    yield `service-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;
    await press(terminal, 'Zum Anfang');
  }
  await press(terminal, /^Erst üben/);
  yield 'practice-touch';
  await press(terminal, 'Hier tippen');
  yield 'practice-letter';
  await press(terminal, 'A');
  await press(terminal, 'Weiter');
  await heading(terminal, 'Sie sind nie allein');
  yield 'practice-buttons';
  await press(terminal, 'Fertig geübt');
}

async function* pages(terminal: ElectronTerminal) {
  await press(terminal, /^Ich komme zurück/);
  await heading(terminal, 'Sie kommen zurück');
  yield 'return';
  await end(terminal);
  await terminal.jumpTo(child('2017-06-01'), 'representatives');
  yield 'representatives';
  await end(terminal);
  for (const page of pageOrder.filter((id) => id !== 'representatives')) {
    await terminal.jumpTo(adult, page);
    yield page;
  }
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  yield 'slip';
  await terminal.must('slip.acknowledge', null);
  await home(terminal);
}

async function* dialogs(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'family-name');
  await press(terminal, 'Weiter');
  await terminal.page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
  yield 'required';
  await press(terminal, /Weitere Buchstaben/);
  yield 'variants-of-letters';
  await press(terminal, 'Hilfe');
  await heading(terminal, 'Es kommt jemand');
  yield 'help';
  await press(terminal, 'Weitermachen');
  await press(terminal, /Deutsch/);
  yield 'languages';
  await terminal.page.keyboard.press('Escape');
  await press(terminal, 'Löschen, beenden');
  await heading(terminal, 'Alles löschen und beenden?');
  yield 'cancel';
  await press(terminal, 'Weitermachen');
  await terminal.must('dev.advance', { milliseconds: 90_000 });
  await heading(terminal, 'Sind Sie noch da?');
  yield 'idle-warning';
  await terminal.must('session.touch', null);
  await end(terminal);
}

async function* photo(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'photo');
  await terminal.must('dev.citizen', { mouthOpen: 1 });
  await press(terminal, 'Foto machen');
  await heading(terminal, 'Mund schließen');
  yield 'photo-guided';
  await heading(terminal, 'Dieses Bild können Sie nehmen');
  yield 'photo-released';
  await terminal.must('dev.citizen', { mouthOpen: 0 });
  await press(terminal, 'Neues Foto');
  await press(terminal, 'Foto machen');
  await heading(terminal, 'Ihr Foto ist gut');
  yield 'photo-good';
  await press(terminal, 'Zurück');
  await heading(terminal, 'Eine Kollegin hilft Ihnen');
  yield 'photo-no-try-left';
  await press(terminal, 'Foto am Schalter');
}

async function* fingers(terminal: ElectronTerminal) {
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  await press(terminal, 'Geht nicht');
  await heading(terminal, 'Welcher Finger geht nicht?');
  yield 'fingers-which';
  await terminal.page.getByText('Beide', { exact: true }).click();
  await press(terminal, 'Weiter');
  await heading(terminal, 'Warum geht es nicht?');
  yield 'fingers-why';
  await press(terminal, 'Zurück');
  await press(terminal, 'Zurück');
  await press(terminal, 'Jetzt beginnen');
  await heading(terminal, 'Rechter Zeigefinger');
  yield 'fingers-capture';
  await end(terminal);
}

async function* ends(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'birth-date');
  await press(terminal, 'Tag oder Monat unbekannt');
  await terminal.untilState('referred');
  yield 'referred';
  await end(terminal);
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  await heading(terminal, 'Bitte notieren Sie die Nummer');
  yield 'slip-not-printed';
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: false });
  await terminal.must('slip.acknowledge', null);
  await home(terminal);
}

const press = (terminal: ElectronTerminal, name: string | RegExp) =>
  terminal.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const heading = (terminal: ElectronTerminal, name: string | RegExp) =>
  terminal.page.getByRole('heading', { name }).first().waitFor();

async function end(terminal: ElectronTerminal): Promise<void> {
  await terminal.must('session.cancel', null);
  await home(terminal);
}

async function home(terminal: ElectronTerminal): Promise<void> {
  await terminal.must('dev.advance', { milliseconds: 5_000 });
  await terminal.untilState('attract');
}
