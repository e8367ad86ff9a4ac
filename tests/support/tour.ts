import { pageOrder } from '../../domain/pages/page-values.ts';
import { adult, child } from './citizens.ts';
import type { ElectronTerminal } from './electron-terminal.ts';
import type { Screen } from './look.ts';

/** What the terminal of a tour needs: a photo step that ends soon and has two tries only. */
export const tourConfiguration = { photo: { budgetSeconds: 10, stillsPerTry: 1, tries: 2 } };

/**
 * Leads through every screen of the citizen and names each while it stands: pages, dialogs, captures under way,
 * refusals, faults. Between two screens the one who looks may change language, display and window, and puts back
 * German and the standard display before the next.
 */
export async function* tour(terminal: ElectronTerminal): AsyncGenerator<Screen> {
  for (const part of Object.values(tourParts)) yield* part(terminal);
}

/** The tour in four, each from the attract screen and back to it. */
export const tourParts = {
  async *start(terminal: ElectronTerminal): AsyncGenerator<Screen> {
    yield* attract(terminal);
    yield* services(terminal);
  },
  pages,
  async *dialogs(terminal: ElectronTerminal): AsyncGenerator<Screen> {
    yield* dialogs(terminal);
    yield* ends(terminal);
  },
  async *captures(terminal: ElectronTerminal): AsyncGenerator<Screen> {
    yield* photo(terminal);
    yield* fingers(terminal);
  },
};

async function* attract(terminal: ElectronTerminal) {
  yield { name: 'attract' };
  await press(terminal, 'Anzeige');
  await heading(terminal, 'So können Sie es besser sehen');
  yield { name: 'display' };
  await press(terminal, 'Vorlesen');
  await heading(terminal, 'Vorlesen und dunkler Bildschirm');
  yield { name: 'voice' };
  await press(terminal, 'Fertig');
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: true });
  await terminal.page.getByText('Heute ohne Fingerabdruck').waitFor();
  yield { name: 'attract-device-missing' };
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
    yield { name: `service-${title.toLowerCase().replace(/[^a-z]+/g, '-')}` };
    await press(terminal, 'Zum Anfang');
  }
  await press(terminal, /^Erst üben/);
  await heading(terminal, 'Tippen Sie auf den Knopf');
  yield { name: 'practice-touch' };
  await press(terminal, 'Hier tippen');
  await heading(terminal, 'Schreiben Sie ein A');
  yield { name: 'practice-letter' };
  await press(terminal, 'A');
  await press(terminal, 'Weiter');
  await heading(terminal, 'Sie sind nie allein');
  yield { name: 'practice-buttons' };
  await press(terminal, 'Fertig geübt');
}

async function* pages(terminal: ElectronTerminal) {
  await press(terminal, /^Ich komme zurück/);
  await heading(terminal, 'Sie kommen zurück');
  yield { name: 'return' };
  await end(terminal);
  await terminal.jumpTo(child('2017-06-01'), 'representatives');
  yield { name: 'representatives' };
  await end(terminal);
  for (const page of pageOrder.filter((id) => id !== 'representatives')) {
    await terminal.jumpTo(adult, page);
    yield { name: page };
  }
  await terminal.must('session.confirm', null);
  await heading(terminal, 'Fertig. Bitte den Beleg nehmen.');
  yield { name: 'slip' };
  await terminal.must('slip.acknowledge', null);
  await home(terminal);
}

async function* dialogs(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'family-name');
  await press(terminal, 'Weiter');
  await terminal.page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
  yield { name: 'required' };
  await press(terminal, /Weitere Buchstaben/);
  yield { name: 'variants-of-letters' };
  await press(terminal, 'Hilfe');
  await heading(terminal, 'Es kommt jemand');
  yield { name: 'help' };
  await press(terminal, 'Weitermachen');
  await press(terminal, /Deutsch/);
  await heading(terminal, 'Sprache wählen');
  yield { name: 'languages' };
  await terminal.page.keyboard.press('Escape');
  await press(terminal, 'Löschen, beenden');
  await heading(terminal, 'Alles löschen und beenden?');
  yield { name: 'cancel' };
  await press(terminal, 'Weitermachen');
  const untilWarned = async () => {
    // 90 s, with aids 180 s.
    while ((await terminal.session())?.idleSecondsLeft === null)
      await terminal.must('dev.advance', { milliseconds: 90_000 });
    await terminal.page.getByRole('alertdialog').waitFor();
  };
  await untilWarned();
  yield { name: 'idle-warning', again: untilWarned };
  await terminal.must('session.touch', null);
  await end(terminal);
}

async function* photo(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'photo');
  // Whoever moves also blinks now and then, and one still is all that a try has here.
  await terminal.must('dev.citizen', { mouthOpen: 1, idle: false });
  await press(terminal, 'Foto machen');
  await heading(terminal, 'Mund schließen');
  yield { name: 'photo-guided' };
  await heading(terminal, 'Dieses Bild können Sie nehmen');
  yield { name: 'photo-released' };
  await terminal.must('dev.citizen', { mouthOpen: 0 });
  await press(terminal, 'Neues Foto');
  await press(terminal, 'Foto machen');
  await heading(terminal, 'Ihr Foto ist gut');
  yield { name: 'photo-good' };
  await press(terminal, 'Zurück');
  await heading(terminal, 'Eine Kollegin hilft Ihnen');
  yield { name: 'photo-no-try-left' };
  await press(terminal, 'Foto am Schalter');
}

async function* fingers(terminal: ElectronTerminal) {
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  await press(terminal, 'Geht nicht');
  await heading(terminal, 'Welcher Finger geht nicht?');
  yield { name: 'fingers-which' };
  await terminal.page.getByText('Beide', { exact: true }).click();
  await press(terminal, 'Weiter');
  await heading(terminal, 'Warum geht es nicht?');
  yield { name: 'fingers-why' };
  await press(terminal, 'Zurück');
  await press(terminal, 'Zurück');
  // The glass stays empty, so that the page stays.
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'nothing', on: true });
  await press(terminal, 'Jetzt beginnen');
  await heading(terminal, 'Rechter Zeigefinger');
  yield { name: 'fingers-capture' };
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'nothing', on: false });
  await end(terminal);
}

async function* ends(terminal: ElectronTerminal) {
  await terminal.jumpTo(adult, 'birth-date');
  await press(terminal, 'Tag oder Monat unbekannt');
  await terminal.untilState('referred');
  yield { name: 'referred' };
  await end(terminal);
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  await terminal.jumpTo(adult, 'review', 'captured');
  await terminal.must('session.confirm', null);
  await heading(terminal, 'Bitte notieren Sie die Nummer');
  yield { name: 'slip-not-printed' };
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
  await terminal.untilState('attract');
}
