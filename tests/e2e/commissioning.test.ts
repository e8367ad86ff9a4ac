import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { callSchemas } from '../../domain/station-api/calls.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { inspector } from '../support/inspector.ts';
import { enter, heading, press, tab, typePin } from '../support/service-mode.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake, display } = terminalSuite();
const root = resolve(import.meta.dirname, '../..');
const pin = '73501';

const fill = async (terminal: ElectronTerminal, entered: Record<string, string>) => {
  for (const [label, text] of Object.entries(entered))
    await terminal.page.getByLabel(label, { exact: true }).fill(text);
};

test('a new terminal is set up at its own screen, tested and accepted; then it takes citizens', async () => {
  const terminal = await open({ dataDir: temporaryFolder(), configuration: { intake: undefined } });
  const { check, found } = inspector(terminal);
  await heading(terminal, 'Inbetriebnahme');
  await check('new');
  await press(terminal, 'Belegdrucker: ändern');
  await terminal.page.getByText('im Netz', { exact: true }).click();
  await fill(terminal, { 'Adresse und Port': '10.0.0.7:9100' });
  await check('device');
  await press(terminal, 'Abbrechen');
  await press(terminal, 'Code-Leser: ändern');
  await terminal.page.getByText('Liest wie eine Tastatur').click();
  await press(terminal, 'Übernehmen');
  await terminal.page.getByText('Geändert, noch nicht gespeichert.').waitFor();
  await press(terminal, 'Geräte speichern und neu starten');
  await terminal.page.getByText('Gespeichert. Die Station startet neu.').waitFor();
  // Written by the station that is asked here, and in force in the one that comes after it.
  await eventually(async () => {
    const answer = await terminal.ask('technician.devices', null);
    if (!answer.ok) return false;
    const { devices } = callSchemas['technician.devices'].result.parse(answer.value);
    return devices.some(({ device, driver }) => device === 'codeReader' && driver === 'keyboard');
  }, 'another code reader');
  await fill(terminal, { 'Adresse des Eingangs': intake().url });
  await press(terminal, 'Speichern und neu starten');
  await terminal.page.getByText('Die PIN hat mindestens 4 Ziffern.').waitFor();
  await check('mistakes');
  await fill(terminal, {
    'Name des Terminals': 'Halle 1',
    Einmalcode: await intake().code(),
    'PIN für die Technik': pin,
    'PIN wiederholen': pin,
  });
  await press(terminal, 'Speichern und neu starten');

  await heading(terminal, 'PIN für die Technik');
  await typePin(terminal, pin);
  await heading(terminal, 'Abnahme');
  await eventually(
    async () => (await terminal.must('snapshot.get', null)).terminal.terminalId !== '',
    'enrolled',
  );
  await check('begun');
  await press(terminal, 'Alles prüfen');
  await terminal.page.getByText(/Ein Testvorgang wurde versiegelt/).waitFor({ timeout: 60_000 });
  // The other guided tests have their own tests; here their words are enough.
  for (const id of ['screen-touch', 'camera-picture', 'scanner-capture', 'slip-test'] as const)
    await terminal.must('technician.confirm', { id, ok: true, value: null, detail: 'In Ordnung.' });
  // How many frames a second a busy machine draws says nothing about the way.
  const left = () => terminal.must('technician.overview', null).then((told) => told.commissioning.missing);
  expect((await left()).filter((id) => id !== 'camera-frame-rate')).toEqual(['screen-ruler']);
  if ((await left()).length > 1) {
    await terminal.must('camera.facts', { label: 'x', width: 3840, height: 2160, framesPerSecond: 30 });
    await terminal.must('technician.check', { id: 'camera-frame-rate' });
  }
  await press(terminal, 'Maßstab: testen');
  await press(terminal, 'Einen halben Millimeter mehr');
  await press(terminal, 'Einen halben Millimeter mehr');
  await press(terminal, 'Einen halben Millimeter mehr');
  await check('ruler');
  await press(terminal, 'Wert übernehmen');
  await press(terminal, 'Ja');
  await heading(terminal, 'Abnahme');
  const { terminal: rescaled } = await terminal.must('snapshot.get', null);
  expect(rescaled.millimetresPerPixel).toBeCloseTo(0.248 * 1.015, 4);
  await press(terminal, 'Inbetriebnahme abschließen');
  await terminal.page.getByText(/Abgenommen am/).waitFor();
  await check('accepted');
  await press(terminal, 'Verlassen');
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  expect(found).toEqual([]);
});

test('a configuration on a stick is offered, and refused with the reason', async () => {
  const stick = temporaryFolder();
  const terminal = await open({ configuration: { technician: { exportFolders: [stick] } } });
  writeFileSync(join(stick, 'falsch.yaml'), 'nmae: Halle\n');
  writeFileSync(
    join(stick, 'neu.yaml'),
    `timers: { idleSeconds: 100 }\ntechnician: { exportFolders: ["${stick}"] }\n`,
  );
  await enter(terminal);
  await tab(terminal, 'Einstellungen');
  await press(terminal, 'Auf Sticks suchen');
  await terminal.page.getByText('Ändert: ', { exact: false }).waitFor();
  await terminal.page.getByText('Zeile 1, nmae: Diesen Namen gibt es nicht.').waitFor();
  const { check, found } = inspector(terminal);
  await terminal.page.getByText('Ändert: ', { exact: false }).scrollIntoViewIfNeeded();
  await check('offered');
  expect(found).toEqual([]);
});

test('the program itself checks a configuration, without a window', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'checked.yaml');
  writeFileSync(file, 'name: Halle\nscren: {}\n');
  const program = z.string().parse(createRequire(import.meta.url)('electron'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, `--data-dir=${folder}`, root, '--configuration', 'check', file];
  const ended = await promisify(execFile)(program, args, {
    env: { ...process.env, DISPLAY: display() },
  }).catch((error: unknown) => error);
  expect(ended).toMatchObject({ code: 1, stdout: 'Zeile 2, scren: Diesen Namen gibt es nicht.\n' });
});
