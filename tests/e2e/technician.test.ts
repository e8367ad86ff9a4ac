import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keypadKey } from '../../domain/devices/keypad-key.ts';
import { adult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { inspector } from '../support/inspector.ts';
import { enter, heading, press, tab, tapTheName, typePin } from '../support/service-mode.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const pin = '2468';
const exportFolder = mkdtempSync(join(tmpdir(), 'ausweis-export-'));
afterAll(() => rmSync(exportFolder, { recursive: true, force: true }));
const shared = terminalSuite().share({
  configuration: { technician: { exportFolders: [exportFolder] } },
});

/** Lets a guided test run: opens it, does it, says whether all was well. */
async function guided(
  terminal: ElectronTerminal,
  name: string,
  verdict: 'Ja' | 'Nein',
  act: () => Promise<unknown>,
): Promise<void> {
  await press(terminal, `${name}: testen`);
  await act();
  await press(terminal, verdict);
  await heading(terminal, 'Geführte Tests');
}

const latest = async (terminal: ElectronTerminal, id: string) =>
  (await terminal.must('technician.overview', null)).checks.find((run) => run.id === id);

test('the hidden door: four taps do nothing, a wrong PIN is told, too many wait, and the keyboard works', async () => {
  const terminal = shared();
  const { page } = terminal;
  for (let tap = 0; tap < 4; tap += 1) await page.locator('.header__document').click();
  expect(await page.getByText('PIN').count()).toBe(0);
  await page.keyboard.press('Control+Shift+KeyT');
  await heading(terminal, 'PIN für die Technik');
  await typePin(terminal, '1111');
  await page.getByText('Die PIN ist falsch.').waitFor();
  await page.keyboard.type('2222');
  for (const wrong of ['2222', '3333', '4444', '5555']) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+KeyT');
    await heading(terminal, 'PIN für die Technik');
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.getByText(/falsch/).waitFor();
  }
  await page.getByText(/Noch \d+ Sekunden warten/).waitFor();
  expect(await page.getByRole('button', { name: 'OK' }).isDisabled()).toBe(true);
  await press(terminal, 'Abbrechen');
  await page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  await terminal.must('dev.advance', { milliseconds: 15_000 });
});

test('no door while somebody is served', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'sex');
  await tapTheName(terminal);
  await terminal.page.keyboard.press('Control+Shift+KeyT');
  expect(await terminal.page.getByText('PIN für die Technik').count()).toBe(0);
  expect(await terminal.ask('technician.enter', { pin })).toMatchObject({ failure: { code: 'not-now' } });
  await terminal.clear();
});

test('a healthy terminal: every page, all checks, export to a folder, leave', async () => {
  const terminal = shared();
  const { check, found } = inspector(terminal);
  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  await terminal.must('slip.acknowledge', null);
  await terminal.untilState('attract');
  await tapTheName(terminal);
  await heading(terminal, 'PIN für die Technik');
  await check('PIN');
  await typePin(terminal);
  await terminal.page.getByText('bereit', { exact: true }).waitFor();
  expect(await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).count()).toBe(0);
  await check('devices');
  await press(terminal, 'Fingerscanner prüfen');
  await terminal.page.getByText('Die Auflage ist sauber.').waitFor();

  await tab(terminal, 'Prüfungen');
  await press(terminal, 'Alles prüfen');
  await terminal.page.getByText(/Ergebnisse, /).waitFor({ timeout: 60_000 });
  const { checks } = await terminal.must('technician.overview', null);
  // How many frames a second a busy machine draws says nothing about the pages.
  expect(checks.filter(({ ok, id }) => !ok && id !== 'camera-frame-rate')).toEqual([]);
  expect(checks.map(({ id }) => id)).toContain('camera-resolution');
  await check('checks');
  await tab(terminal, 'Ereignisse');
  // How many events the checks have made depends on how busy the machine is.
  const older = terminal.page.getByRole('button', { name: 'Ältere Ereignisse' });
  await eventually(async () => {
    if ((await terminal.page.getByText('Technik: PIN richtig').count()) > 0) return true;
    if (await older.isVisible()) await older.click();
    return false;
  }, 'the entry of the PIN');
  await check('events');
  await tab(terminal, 'Speicher & Abgleich');
  await terminal.page.getByRole('table', { name: 'Die neuesten Fälle' }).waitFor();
  await check('storage');
  await tab(terminal, 'Einstellungen');
  await terminal.page.getByText('Gültig.').waitFor();
  expect(await terminal.page.getByText('enrolmentCode: •••').count()).toBe(1);
  await press(terminal, 'Sicher ausschalten');
  await check('asked back');
  await press(terminal, 'Nein, zurück');
  await check('settings');

  await press(terminal, 'Bereitschaftsbericht');
  await heading(terminal, 'Bereitschaftsbericht');
  await check('report');
  await press(terminal, `Nach ${exportFolder} schreiben`);
  await terminal.page.getByText(/^Geschrieben: /).waitFor();
  expect(readdirSync(exportFolder).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  await press(terminal, 'Verlassen');
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  expect(found).toEqual([]);
});

test('guided tests: what a person saw and did becomes a result', async () => {
  const terminal = shared();
  await enter(terminal);
  const { page } = terminal;
  const { check, found } = inspector(terminal);
  await tab(terminal, 'Prüfungen');
  await guided(terminal, 'Testbeleg', 'Ja', async () => {
    await press(terminal, 'Testbeleg drucken');
    await page.getByText('Das Gerät hat geantwortet.').waitFor();
    await check('slip test');
  });
  expect(await latest(terminal, 'slip-test')).toMatchObject({ ok: true, by: 'technician' });
  await guided(terminal, 'Lift der Kamera', 'Ja', async () => {
    await press(terminal, 'Nach oben');
    await page.getByRole('button', { name: 'Nach unten' }).click({ timeout: 30_000 });
    await check('lift test');
  });
  expect(await latest(terminal, 'column-lift-ends')).toMatchObject({ ok: true });
  await guided(terminal, 'Licht', 'Ja', async () => {
    await press(terminal, 'Einschalten');
    await check('light test');
  });
  await guided(terminal, 'Finger aufnehmen', 'Ja', async () => {
    await press(terminal, 'Aufnahme beginnen');
    await page.getByText(/^Qualität \d+ von 100/).waitFor({ timeout: 30_000 });
    await check('finger test');
  });
  expect((await latest(terminal, 'scanner-capture'))?.value).toBeGreaterThan(0);
  await guided(terminal, 'Tasten', 'Nein', () => check('keypad test'));
  expect(await latest(terminal, 'column-keys')).toMatchObject({ ok: false, value: 0 });
  await guided(terminal, 'Tasten', 'Ja', async () => {
    for (const key of keypadKey.options) await terminal.must('dev.key', { key });
    await page.getByText('Alle Tasten sind angekommen.').waitFor();
  });
  expect(await latest(terminal, 'column-keys')).toMatchObject({ ok: true, value: 8 });
  const headphones = (on: boolean) =>
    terminal.must('dev.fault', { device: 'control-board', fault: 'headphones', on });
  await guided(terminal, 'Kopfhörer', 'Ja', async () => {
    await page.getByText('Nicht eingesteckt').waitFor();
    await headphones(true);
    await page.getByText('Eingesteckt', { exact: true }).waitFor();
    await press(terminal, 'Dreiklang abspielen');
    await headphones(false);
    await page.getByText('Nicht eingesteckt').waitFor();
    await check('headphones test');
  });
  expect(await latest(terminal, 'column-headphones')).toMatchObject({ ok: true });
  await guided(terminal, 'Lautsprecher', 'Ja', async () => {
    await check('sound test before');
    await press(terminal, 'Dreiklang abspielen');
    await page.getByText('Zuerst abspielen.').waitFor({ state: 'detached' });
    await check('sound test');
  });
  expect(await latest(terminal, 'sound-heard')).toMatchObject({ ok: true });
  await guided(terminal, 'Testcode lesen', 'Ja', async () => {
    await page.getByText('Gelesen: 0').waitFor();
    await terminal.must('dev.scan', null);
    await page.getByText('Gelesen: 1').waitFor();
  });
  await guided(terminal, 'Maßstab', 'Ja', async () => {
    await press(terminal, 'Einen halben Millimeter mehr');
    await check('ruler');
    const line = await page.getByRole('img', { name: 'Linie von 100 Millimetern' }).boundingBox();
    expect((line?.width ?? 0) * 0.248).toBeCloseTo(101, 0);
  });
  expect(await latest(terminal, 'screen-ruler')).toMatchObject({ ok: true, value: 100.5 });
  await terminal.resize(1080, 1920);
  await guided(terminal, 'Berührung', 'Ja', async () => {
    await press(terminal, 'Beginnen');
    for (let cross = 1; cross <= 24; cross += 1) {
      await page.getByText(`Kreuz ${cross} von 24`).waitFor();
      const box = await page.locator('.touch-field__cross').boundingBox();
      if (!box) throw new Error('no cross');
      await page.mouse.click(box.x + box.width / 2 + 8, box.y + box.height / 2);
    }
    await page.getByText(/24 Kreuze, größte Abweichung 2,0 mm/).waitFor();
    await check('touch test');
  });
  expect((await latest(terminal, 'screen-touch'))?.value).toBeCloseTo(8 * 0.248, 1);
  await guided(terminal, 'Kamerabild', 'Ja', async () => {
    await page.getByText(/Punkte, nötig 300/).waitFor({ timeout: 60_000 });
    await page.getByText(/je höher, desto schärfer/).waitFor();
    await check('camera test');
  });
  expect((await latest(terminal, 'camera-picture'))?.value).toBeGreaterThan(0);
  await press(terminal, 'Verlassen');
  expect(found).toEqual([]);
});

// The last one: its clock is hours ahead of the intake's.
test('faults are seen where they are, and a device starts anew', async () => {
  const terminal = shared();
  const fault = (device: 'slip-printer' | 'fingerprint-scanner' | 'control-board', name: string, on = true) =>
    terminal.must('dev.fault', { device, fault: name, on });
  const hours = (count: number) => terminal.must('dev.advance', { milliseconds: count * 3_600_000 });
  await fault('slip-printer', 'paper-low');
  await hours(5);
  await fault('fingerprint-scanner', 'unplugged');
  await hours(1);
  await fault('fingerprint-scanner', 'unplugged', false);
  await fault('slip-printer', 'paper-low', false);
  await fault('slip-printer', 'paper-out');
  await hours(2);
  await fault('fingerprint-scanner', 'dirty');
  await fault('control-board', 'lift-jam');
  const { check, found } = inspector(terminal);
  await check('citizen before service');
  await enter(terminal);
  const { page } = terminal;
  await page.getByText('gestört', { exact: true }).first().waitFor();
  await page.getByText('Kein Papier: Rolle einlegen.').first().waitFor();
  await tab(terminal, 'Prüfungen');
  await press(terminal, 'Alles prüfen');
  await page.getByText(/Felder der Auflage sind verschmutzt/).waitFor({ timeout: 60_000 });
  await page.getByText(/Die Kamera fährt nicht: Etwas klemmt/).waitFor();
  await check('checks with faults');
  await press(terminal, 'Leere Auflage: testen');
  await press(terminal, 'Auflage ansehen');
  await page.getByText(/von 88 Feldern sind verschmutzt/).waitFor();
  await check('dirty platen');
  await press(terminal, 'Alle Prüfungen');
  await press(terminal, 'Testbeleg: testen');
  await press(terminal, 'Testbeleg drucken');
  await page.getByText('Kein Papier: Rolle einlegen.').waitFor();
  await press(terminal, 'Nein');
  expect((await latest(terminal, 'slip-test'))?.ok).toBe(false);
  await fault('slip-printer', 'paper-out', false);
  await tab(terminal, 'Geräte');
  await press(terminal, 'Belegdrucker neu starten');
  await eventually(
    async () =>
      (await terminal.must('technician.overview', null)).devices.some(
        ({ kind, condition }) => kind === 'slip-printer' && condition.state === 'ok',
      ),
    'the printer is back',
  );
  await press(terminal, 'Rolle gewechselt');
  await page.getByText('Notiert: volle Rolle.').waitFor();
  await check('devices with faults');
  const troubles = page.getByRole('table', { name: 'Störungen in dieser Zeit' });
  await troubles.getByText('Das Papier geht zu Ende: Rolle bereithalten.').waitFor();
  await page.getByRole('img', { name: /Zustand der Geräte/ }).scrollIntoViewIfNeeded();
  await check('timeline');
  await press(terminal, 'Bereitschaftsbericht');
  await page.getByText('nicht in Ordnung', { exact: true }).waitFor();
  await check('report with faults');
  expect(found).toEqual([]);
});
