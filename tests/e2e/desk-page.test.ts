import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeBmp } from '../../biometrics/image-files/bmp.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { impression, touches } from '../../drivers/fingerprint/simulated/impression.ts';
import { loadPrints } from '../../drivers/fingerprint/simulated/prints.ts';
import { idleLockMs } from '../../intake/staff/sessions.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { TestTerminal } from '../support/intake-harness.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { sampleApplication, sampleCase } from '../support/sample-case.ts';
import { sampleReport } from '../support/sample-photo.ts';
import { openSignedIn, signedInAs } from '../support/staff.ts';

/** The desk page in a real Chromium, with cases that a terminal's key has sealed; no terminal's screen is needed. */
let intake: LiveIntake;
let browser: Browser;
let terminal: TestTerminal;
let page: Page;
let images: Record<string, Uint8Array>;
let otherPress: Buffer;
let otherPerson: Buffer;

beforeAll(async () => {
  intake = await LiveIntake.start();
  browser = await launchBrowser();
  terminal = await TestTerminal.enrol(intake);
  const [person, stranger] = await loadPrints('fixtures/prints');
  if (!person || !stranger) throw new Error('fixtures/prints is empty');
  const bmp = (finger: 2 | 7, seed: number) => encodeBmp(impression(person[finger], seed, touches.good));
  images = { 'photo.jpg': await portrait(), 'finger-2.bmp': bmp(2, 1) };
  otherPress = Buffer.from(bmp(2, 2));
  otherPerson = Buffer.from(encodeBmp(impression(stranger[2], 3, touches.good)));
});
afterAll(async () => {
  await browser.close();
  await intake.stop();
});
beforeEach(async () => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  page = await context.newPage();
  return () => context.close();
});

test('three clicks from the code to the take-over, and the page is accessible in every state', async () => {
  const code = await deliver('1111111');
  await page.goto(`${intake.url}/desk/`);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Anmelden' }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Schalter' }).click();
  await fill(code);
  expect(await accessibilityViolations(page)).toEqual([]);
  let clicks = 0;
  const click = async (name: string) => {
    clicks += 1;
    await page.getByRole('button', { name }).click();
  };
  await click('Fall abrufen');
  await page.getByText('Müller-Lüdenscheidt').first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.locator('.overlay__landmark').count()).toBe(sampleReport.landmarks.length);
  await click('Übernommen');
  await page.getByRole('group', { name: /Wie wurde verglichen/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await click('Im Fachverfahren verglichen');
  await page.getByText(/^Übernommen\./).waitFor();
  expect(clicks).toBe(3);
  expect((await intake.cases()).kept).toBe(0);
});

test('by keyboard alone: sign in, fetch, copy in the order of the procedure, take over', async () => {
  const code = await deliver('2222222');
  await page.goto(`${intake.url}/desk/`);
  await page.getByRole('link', { name: 'Anmelden' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Anmeldung zum Ausprobieren' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel(/Vorgangsnummer/).waitFor();
  // The number has the focus; Tab leads on.
  await page.keyboard.type(formatCaseCode(code));
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByText('Müller-Lüdenscheidt').first().waitFor();
  const copied: string[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F8');
    await page.getByText(/ kopiert/).waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copied).toEqual(['Müller-Lüdenscheidt', 'Lüdenscheidt', 'Anna Zoë', '12.08.1983']);
  await page.getByRole('button', { name: 'Übernommen' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText(/^Übernommen\./).waitFor();
});

test('a fresh print of the same finger settles the comparison, one of somebody else does not', async () => {
  await open('3333333');
  const control = page.getByLabel('Kontrollaufnahme rechter Zeigefinger');
  await control.setInputFiles({ name: 'kontrolle.bmp', mimeType: 'image/bmp', buffer: otherPerson });
  await page.getByText('Keine Übereinstimmung').waitFor();
  await page.getByText(/nicht zertifiziert/).waitFor();
  await control.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('kein Bild') });
  await page.getByText(/kein lesbarer Fingerabdruck/).waitFor();
  await control.setInputFiles({ name: 'kontrolle.bmp', mimeType: 'image/bmp', buffer: otherPress });
  await page.getByText('Gleicher Finger').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Übernommen' }).click();
  await page.getByText(/^Übernommen\./).waitFor();
  const events = await intake.store.db.selectFrom('audit').select('event').orderBy('seq').execute();
  expect(events.slice(-4).map(({ event }) => event)).toEqual([
    'compared-different',
    'compared-same',
    'fingers-matched',
    'fetched',
  ]);
});

test('the stated old document is compared with the one on the desk', async () => {
  await open('4444444');
  const number = page.getByLabel('Vorgelegtes Dokument');
  await number.fill('c01x00t47');
  await page.getByText('stimmt überein').waitFor();
  await number.fill('C01X00T48');
  await page.getByText(/weicht ab/).waitFor();
});

test('the Vorerfassung is saved and copied, and a data sheet fits on paper', async () => {
  const code = await open('5555555');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XML' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`vorerfassung-${code}.xml`);
  const xml = await readFile(await file.path(), 'utf8');
  expect(xml).toContain('<Kennzeichnung>TEST</Kennzeichnung>');
  expect(xml).toContain('<Dateiname>photo.jpg</Dateiname>');
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
  await page.getByText('Vorerfassung kopiert, ohne Bilder.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('<Familienname><Name>Müller-Lüdenscheidt</Name></Familienname>');
  expect(copied).not.toContain('<Anlage>');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Übernommen' }).isVisible()).toBe(false);
  expect(await page.getByText('Müller-Lüdenscheidt').first().isVisible()).toBe(true);
});

test('"Nur Foto neu" lets the case wait; at 1920×1080 all of it is in sight', async () => {
  const code = await open('6666666');
  await page.getByRole('button', { name: 'Nur Foto neu' }).click();
  await page.getByText(/^Wartet auf: Foto neu/).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Schließen, nicht übernehmen' }).click();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await fetchCase(code);
  await page.getByText(/^Wartet auf: Foto neu/).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways).toBe(false);
});

test('after 30 minutes the page is locked and shows nothing of the case', async () => {
  await page.clock.install();
  await open('7777777');
  await page.clock.fastForward(idleLockMs + 1);
  intake.clock.advance(idleLockMs + 1);
  await page.getByRole('heading', { name: 'Gesperrt' }).waitFor();
  expect(await page.getByText('Müller-Lüdenscheidt').count()).toBe(0);
  // What asks in the background learns the same from the intake, and the reason stays.
  await page.clock.runFor(10_000);
  expect(await page.getByRole('heading', { name: 'Gesperrt' }).isVisible()).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('who signs out or has another task sees no desk', async () => {
  await openSignedIn(page, `${intake.url}/desk/`);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByText('Sie sind abgemeldet.').waitFor();
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Technik' }).click();
  await page.getByText(/für diese Seite nicht freigeschaltet/).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

async function deliver(code: string): Promise<string> {
  const { photo } = sampleApplication;
  const report: PhotoReport = { ...sampleReport, criteria: [...sampleReport.criteria, ...placed] };
  const one = await sampleCase({
    code,
    images,
    capturedAt: intake.clock.now(),
    photo: photo.state === 'taken' ? { ...photo, record: { ...photo.record, report } } : photo,
  });
  await terminal.deliver(one);
  return one.caseCode;
}

const placed: PhotoReport['criteria'] = [
  { id: '5.3', value: 0.62, min: 0.5, max: 0.75, mandatory: true, ok: true, reason: null },
  { id: '5.5', value: 0.42, min: 0.3, max: 0.5, mandatory: true, ok: true, reason: null },
  { id: '5.6', value: 0.5, min: 0.45, max: 0.55, mandatory: true, ok: true, reason: null },
];

async function open(code: string): Promise<string> {
  const caseCode = await deliver(code);
  // The sign-in itself has tests of its own.
  const { cookie } = await signedInAs(intake, 'clerk');
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: intake.url }]);
  await page.goto(`${intake.url}/desk/`);
  await fetchCase(caseCode);
  return caseCode;
}

async function fetchCase(caseCode: string): Promise<void> {
  await fill(caseCode);
  await page.keyboard.press('Enter');
  await page.getByText('Müller-Lüdenscheidt').first().waitFor();
  await eventually(async () => (await page.locator('img').count()) > 1, 'the pictures of the case are shown');
}

async function fill(caseCode: string): Promise<void> {
  await page.getByLabel(/Vorgangsnummer/).fill(formatCaseCode(caseCode));
  await page.getByLabel(/^Tag/).fill('12');
  await page.getByLabel(/^Monat/).fill('8');
}

/** An oval with two eyes where `placed` says that they are. */
async function portrait(): Promise<Uint8Array> {
  const canvas = createCanvas(1244, 1600);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c4c8cc';
  context.fillRect(0, 0, 1244, 1600);
  context.fillStyle = '#b98d76';
  context.beginPath();
  context.ellipse(622, 780, 385, 560, 0, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#2b2622';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.ellipse(622 + side * 159, 672, 34, 22, 0, 0, 2 * Math.PI);
    context.fill();
  }
  return new Uint8Array(await canvas.encode('jpeg', 90));
}
