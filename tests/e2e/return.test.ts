import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { openSignedIn } from '../support/staff.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('"Nur Foto neu", then "Nur Finger neu": the citizen repeats just that, the clerk sees the new ones, both sides erase', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'review', 'captured');
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  const code = (await terminal.session())?.slip?.content.caseCode ?? '';
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  await terminal.must('slip.acknowledge', null);
  await terminal.untilState('attract');

  const desk = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const fetchCase = async () => {
    await desk.getByLabel(/Vorgangsnummer/).fill(formatCaseCode(code));
    await desk.getByLabel(/^Tag/).fill('12');
    await desk.getByLabel(/^Monat/).fill('8');
    await desk.keyboard.press('Enter');
    await desk.getByText('Quastenflosser').first().waitFor();
  };
  await openSignedIn(desk, `${intake().url}/desk/`);
  await fetchCase();
  const first = await photoAt(desk);
  await desk.getByRole('button', { name: 'Nur Foto neu' }).click();
  await desk.getByText(/^Wartet auf: Foto neu/).waitFor();
  await desk.getByRole('button', { name: 'Schließen, nicht übernehmen' }).click();

  const { page } = terminal;
  const person = terminal.citizen(adult);
  await person.press(/^Ich komme zurück/);
  await page.getByRole('heading', { name: 'Sie kommen zurück' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByLabel('Vorgangsnummer').fill(code);
  await page.getByLabel('Geburtstag: Tag').fill('12');
  await page.getByLabel('Monat').fill('9');
  await person.press('Weiter');
  await page.getByText(/wartet kein Schritt/).waitFor();
  await person.press('Letztes Zeichen löschen');
  await person.tapKey('8');
  await person.press('Weiter');
  await eventually(async () => (await terminal.session())?.page === 'photo', 'the photo is asked for');
  await person.answer('photo');
  await page.getByRole('heading', { name: 'Danke, das war alles' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await person.press('Fertig');
  await terminal.untilState('attract');

  const states = async () => {
    const { outbox } = await terminal.must('dev.state', null);
    return outbox.map(({ state }) => state).join();
  };
  await eventually(async () => (await states()) === 'received,received', 'the new photo has arrived');
  await fetchCase();
  await desk.getByText(/^Foto neu aufgenommen/).waitFor();
  const second = await photoAt(desk);
  expect(second).not.toBe(first);
  expect(await accessibilityViolations(desk)).toEqual([]);

  await desk.getByRole('button', { name: 'Nur Finger neu' }).click();
  await desk.getByText(/^Wartet auf: Finger neu/).waitFor();
  await desk.getByRole('button', { name: 'Schließen, nicht übernehmen' }).click();
  await person.press(/^Ich komme zurück/);
  await page.getByLabel('Vorgangsnummer').fill(code);
  await page.getByLabel('Geburtstag: Tag').fill('12');
  await page.getByLabel('Monat').fill('8');
  await person.press('Weiter');
  await eventually(async () => (await terminal.session())?.page === 'fingerprints', 'fingers are asked for');
  expect((await terminal.session())?.pages).toEqual(['fingerprints']);
  await person.answer('fingerprints');
  await page.getByRole('heading', { name: 'Danke, das war alles' }).waitFor();
  await person.press('Fertig');
  await terminal.untilState('attract');
  await eventually(async () => (await states()) === 'received,received,received', 'new prints have arrived');
  await fetchCase();
  await desk.getByText(/^Finger neu aufgenommen/).waitFor();
  expect(await photoAt(desk)).toBe(second);
  await desk.getByRole('button', { name: 'Übernommen' }).click();
  await desk.getByRole('button', { name: 'Im Fachverfahren verglichen' }).click();
  await desk.getByText(/^Übernommen\./).waitFor();
  expect((await intake().cases()).kept).toBe(0);
  await terminal.must('dev.sync', null);
  await eventually(async () => (await states()) === 'deleted,deleted,deleted', 'erased in the terminal');
  await desk.close();
});

/** The photo that the clerk sees, as a small picture; its address is a new one each time. */
const photoAt = (desk: Page): Promise<string> =>
  desk.locator('img.photo').evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('no photo');
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 32;
    canvas.height = 41;
    canvas.getContext('2d')?.drawImage(image, 0, 0, 32, 41);
    return canvas.toDataURL();
  });
