import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { openSignedIn, signedInAs } from '../support/staff.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share, intake } = terminalSuite();
const shared = share();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the clerk fetches the case with the code on the slip, takes it over, and the terminal erases it', async () => {
  const terminal = shared();
  const person = terminal.citizen(adult);
  await terminal.jumpTo(adult, 'photo');
  await person.walkTo('review');
  await person.answer('review');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  const code = (await terminal.session())?.slip?.content.caseCode ?? '';

  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await openSignedIn(page, `${intake().url}/desk/`);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByLabel(/Vorgangsnummer/).fill(formatCaseCode(code));
  await page.getByLabel(/Tag/).fill('12');
  await page.getByLabel(/Monat/).fill('8');
  await page.keyboard.press('Enter');
  await page.getByText('Quastenflosser').first().waitFor();
  expect(await page.getByText('Zwetschgenwasser').count()).toBeGreaterThan(0);
  const pictures = await page
    .locator('img')
    .evaluateAll(
      (images) =>
        images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0).length,
    );
  expect(pictures).toBeGreaterThanOrEqual(4);
  expect(await accessibilityViolations(page)).toEqual([]);

  // The control's table and attack detection are the clerk's, and so is the last word.
  await page.getByText(/^Angriffserkennung \(simulated\): 0,03/).waitFor();
  await page.getByText(/^Kriterien der Prüfung/).click();
  await page.getByRole('row', { name: /^5\.7 Augenabstand.* ≥ 300 OK$/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByLabel(/^Nicht in Ordnung/).check();
  await page.getByText('Entscheidung gespeichert.').waitFor();
  await page.getByText('Lichtbild am Schalter: nicht in Ordnung.').waitFor();

  await page.getByRole('button', { name: 'Übernommen' }).click();
  await page.getByRole('button', { name: 'Im Fachverfahren verglichen' }).click();
  await eventually(async () => (await intake().cases()).kept === 0, 'deleted at the intake');
  await terminal.must('dev.sync', null);
  await eventually(async () => (await terminal.outboxState()) === 'deleted', 'erased in the terminal');
  await page.close();
  await terminal.clear();
});

test('a wrong day or month opens nothing, and after ten tries the desk has to wait', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  const code = (await terminal.session())?.slip?.content.caseCode;
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  const staff = await signedInAs(intake(), 'clerk');
  const fetchCase = (day: number) =>
    fetch(`${intake().url}/desk/api/fetch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...staff },
      body: JSON.stringify({ caseCode: code, day, month: 8 }),
    });
  for (let day = 1; day <= 10; day += 1)
    expect(await (await fetchCase(day)).json()).toEqual({ code: 'not-found' });
  const limited = await fetchCase(12);
  expect([limited.status, await limited.json()]).toEqual([429, { code: 'rate-limited' }]);
});
