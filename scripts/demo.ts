import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { formatCaseCode } from '../domain/slip/slip.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { adult } from '../tests/support/citizens.ts';
import { startDisplay } from '../tests/support/display.ts';
import { ElectronTerminal } from '../tests/support/electron-terminal.ts';
import { eventually } from '../tests/support/eventually.ts';
import { freePort, startIntakeProcess } from '../tests/support/intake-process.ts';
import { openSignedIn } from '../tests/support/staff.ts';

/**
 * `npm run demo`: a scripted citizen goes the whole way in the real app without a display, the clerk fetches the
 * case in a browser, the terminal erases it. Screenshots and the slip go to out/demo/; the last line is one JSON object.
 */
const out = resolve(import.meta.dirname, '../out/demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'ausweis-demo-'));
const steps: { name: string; ms: number }[] = [];

const display = await startDisplay();
const port = await freePort();
const enrolmentCode = 'demo-terminal';
const intake = await startIntakeProcess({ port, dataDir: join(folder, 'intake'), enrolmentCode });
const intakeUrl = `http://127.0.0.1:${port}`;
const terminal = await step('start', () =>
  ElectronTerminal.launch({
    intakeUrl,
    enrolmentCode,
    display: display.name,
    dataDir: mkdtempSync(join(folder, 'terminal-')),
  }),
);
try {
  await terminal.untilState('attract');
  await picture(terminal.page, 'attract');
  await citizen();
  const { session } = await terminal.must('snapshot.get', null);
  const caseCode = session.slip?.content.caseCode ?? '';
  const sent = await step('upload', async () => {
    await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
    return terminal.must('dev.state', null);
  });
  if (sent.slipPng) writeFileSync(join(out, 'slip.png'), sent.slipPng);
  const fetched = await clerk(caseCode);
  await step('erase', async () => {
    await terminal.must('dev.sync', null);
    await eventually(async () => (await terminal.outboxState()) === 'deleted', 'erased');
  });
  const { electron, node } = await terminal.app.evaluate(() => process.versions);
  const erased = (await terminal.outboxState()) === 'deleted';
  const result = {
    ok: fetched && erased,
    electron,
    node: process.versions.node,
    electronNode: node,
    steps,
    caseCode,
    caseBytes: sent.outbox[0]?.sealedBytes ?? 0,
    receipt: sent.outbox[0]?.state === 'received',
    fetched,
    erased,
  };
  console.log(`Pictures of every step and the slip are in out/demo/.\n${JSON.stringify(result)}`);
} finally {
  await terminal.close();
  intake.kill('SIGTERM');
  display.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** From the first touch to the slip; a picture of every page as it is when it opens. */
async function citizen(): Promise<void> {
  let since = performance.now();
  let open = 'attract';
  const person = terminal.citizen(adult, {
    onPage: async (page) => {
      if (open !== page) steps.push({ name: open, ms: Math.round(performance.now() - since) });
      await terminal.page.waitForTimeout(page === 'photo' ? 1_500 : 150);
      await picture(terminal.page, page);
      open = page;
      since = performance.now();
    },
  });
  await person.walkTo('review');
  await step('review', async () => {
    await person.answer('review');
    await eventually(async () => (await terminal.session())?.slip?.printing === 'printed', 'printed');
  });
  await picture(terminal.page, 'slip-screen');
}

/** True when the desk has shown the case and said that it was taken over. */
async function clerk(caseCode: string): Promise<boolean> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return await step('clerk', async () => {
      await openSignedIn(page, `${intakeUrl}/desk/`);
      await page.getByLabel(/Vorgangsnummer/).fill(formatCaseCode(caseCode));
      await page.getByLabel(/Tag/).fill('12');
      await page.getByLabel(/Monat/).fill('8');
      await page.keyboard.press('Enter');
      await page.getByText('Quastenflosser').first().waitFor();
      await picture(page, 'desk');
      await page.getByRole('button', { name: 'Übernommen' }).click();
      await page.getByRole('button', { name: 'Im Fachverfahren verglichen' }).click();
      await page.getByText(/^Übernommen\./).waitFor();
      return (await page.getByText('Quastenflosser').count()) === 0;
    });
  } finally {
    await browser.close();
  }
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  steps.push({ name, ms: Math.round(performance.now() - since) });
  return result;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(out, `${name}.png`) });
}
