import { expect, onTestFinished, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();

const fault = (terminal: ElectronTerminal, name: string, on = true) =>
  terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: name, on });
const press = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('button', { name, exact: true }).click();
const heading = (terminal: ElectronTerminal, name: string) =>
  terminal.page.getByRole('heading', { name }).waitFor({ timeout: 60_000 });
const outcomes = async (terminal: ElectronTerminal) => (await terminal.session())?.fingers ?? [];

/** The one terminal at the fingerprints; after the test nobody is there, and every device is well. */
async function atFingerprints(): Promise<ElectronTerminal> {
  const terminal = shared();
  onTestFinished(() => terminal.clear());
  await terminal.jumpTo(adult, 'fingerprints');
  return terminal;
}

async function atTheScanner(...faults: string[]): Promise<ElectronTerminal> {
  const terminal = await atFingerprints();
  for (const name of faults) await fault(terminal, name);
  await press(terminal, 'Jetzt beginnen');
  return terminal;
}

test('a dry finger: told while it lies there, once more, taken; the print is shown live', async () => {
  const terminal = await atTheScanner('dry');
  await heading(terminal, 'Rechter Zeigefinger');
  await terminal.page.getByText('Der Finger ist sehr trocken.').waitFor({ timeout: 60_000 });
  await terminal.page.getByRole('img', { name: 'Ihr Abdruck' }).locator('canvas').waitFor();
  await terminal.page.getByText('Bitte noch einmal auflegen.').waitFor({ timeout: 60_000 });
  await fault(terminal, 'dry', false);
  // Both are there: the next page opens by itself.
  await heading(terminal, 'Bitte unterschreiben Sie');
  // The finger may lie there once more, still dry, before the skin is better.
  const [first = 0, second = 0] = (await outcomes(terminal)).map(({ attempts }) => attempts.length);
  expect(first).toBeGreaterThanOrEqual(2);
  expect(second).toBe(1);
  await press(terminal, 'Zurück');
  await terminal.page.getByText('Beide Abdrücke sind gespeichert.').waitFor();
  await press(terminal, 'Weiter');
  await eventually(async () => (await terminal.session())?.page === 'signature', 'signature');
});

test('the same finger twice: explained, begun anew, and then left to the counter', async () => {
  const terminal = await atTheScanner('wrong-finger');
  await heading(terminal, 'Das war zweimal derselbe Finger');
  expect(await outcomes(terminal)).toEqual([]);
  await press(terminal, 'Noch einmal');
  await terminal.page.getByText('Den Rest macht der Schalter.').waitFor({ timeout: 60_000 });
  expect(await outcomes(terminal)).toMatchObject([{ reason: 'same-finger' }, { reason: 'same-finger' }]);
  expect(await terminal.page.getByRole('button', { name: 'Neu aufnehmen' }).count()).toBe(0);
});

test('no finger comes: the time runs out, and the way goes on', async () => {
  const terminal = await atTheScanner('nothing');
  await heading(terminal, 'Rechter Zeigefinger');
  for (const finger of ['Rechter', 'Linker'] as const) {
    await heading(terminal, `${finger} Zeigefinger`);
    await terminal.must('dev.advance', { milliseconds: 46_000 });
  }
  await terminal.page.getByText('Den Rest macht der Schalter.').waitFor();
  expect(await outcomes(terminal)).toMatchObject([{ reason: 'timed-out' }, { reason: 'timed-out' }]);
});

test('an injured finger: which one, then why, then on', async () => {
  const terminal = await atFingerprints();
  await press(terminal, 'Geht nicht');
  await heading(terminal, 'Welcher Finger geht nicht?');
  await terminal.page.getByText('Linker Zeigefinger', { exact: true }).click();
  await press(terminal, 'Weiter');
  await heading(terminal, 'Warum geht es nicht?');
  await terminal.page.getByText('Finger verletzt, heilt wieder').click();
  await press(terminal, 'Weiter');
  await eventually(async () => (await terminal.session())?.page === 'signature', 'signature');
  expect(await outcomes(terminal)).toMatchObject([
    { finger: 2, reason: 'other-finger' },
    { finger: 7, reason: 'injured-temporary' },
  ]);
});
