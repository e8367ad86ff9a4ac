import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Heartbeat } from '../../domain/fleet/heartbeat.ts';
import { simulatePlan } from '../../domain/planning/plan.ts';
import { takeHeartbeat } from '../../intake/fleet/heartbeats.ts';
import { takeCounters } from '../../intake/office/counters.ts';
import { putHelpCall } from '../../intake/store/help-calls.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { openSignedIn } from '../support/staff.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const folder = mkdtempSync(join(tmpdir(), 'ausweis-pages-'));
const statusFile = join(folder, 'status.json');
let intake: LiveIntake;
let browser: Browser;
beforeAll(async () => {
  intake = await LiveIntake.start({ statusFile });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await intake.stop();
  rmSync(folder, { recursive: true });
});

/** Axe and no sideways scrolling at both sizes; a picture of each where SHOTS names a folder. */
async function check(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await accessibilityViolations(page), `${name} ${size.width}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow, `${name} ${size.width} scrolls sideways`).toBe(false);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${size.width}.png`, fullPage: true });
  }
}

async function newTerminal(): Promise<string> {
  const { id } = await intake.store.db
    .insertInto('terminal')
    .values({ id: randomUUID(), thumbprint: randomUUID(), public_key: '{}', enrolled_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const well: Heartbeat = {
  name: 'Terminal 1',
  version: '0.1.0',
  state: 'page',
  step: 'photo',
  devices: [
    { kind: 'camera', state: 'ok', code: null },
    { kind: 'slip-printer', state: 'ok', code: null },
  ],
  slipsLeft: 300,
  unsent: 0,
  oldestUnsentAt: null,
  readiness: null,
  closed: null,
  mode: 'open',
  message: null,
  done: [],
};

test('the wait for everybody: not known, then minutes with the traffic light, without a sign-in', async () => {
  const page = await browser.newPage();
  await page.goto(`${intake.url}/wait/`);
  await page.getByText('zurzeit nicht bekannt').waitFor();
  await check(page, 'wait-unknown');
  writeFileSync(statusFile, '{"waitingMinutes": 24, "notices": ["Heute bis 16 Uhr"]}');
  await page.reload();
  await page.getByText('mittel').waitFor();
  await page.getByText('Heute bis 16 Uhr').waitFor();
  expect(await page.getByRole('img').getAttribute('aria-label')).toBe('24 von 60 Minuten');
  await check(page, 'wait-yellow');
  await page.close();
});

test('the fleet by keyboard alone: what is wrong, a call for help, a command and its outcome', async () => {
  const now = () => intake.clock.now();
  const [first, second] = [await newTerminal(), await newTerminal()];
  await takeHeartbeat(intake.store, first, well, now());
  await takeHeartbeat(
    intake.store,
    second,
    {
      ...well,
      name: 'Terminal 2',
      state: 'attract',
      step: null,
      devices: [{ kind: 'slip-printer', state: 'down', code: 'paper-out' }],
      readiness: { at: new Date(now() - 3 * 3_600_000).toISOString(), failed: 1 },
    },
    now(),
  );
  await putHelpCall(intake.store, first, 'photo', now());

  const page = await browser.newPage();
  await openSignedIn(page, `${intake.url}/fleet/`, 'technician');
  await page.getByText('Terminal 1: Jemand braucht Hilfe (Schritt: Foto).').waitFor();
  await page.getByRole('row', { name: /Terminal 2.*frei.*Belegdrucker: Kein Papier/ }).waitFor();
  await check(page, 'fleet');

  const press = async (name: string | RegExp, key = 'Enter') => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press(key);
  };
  await press('Ich gehe hin');
  await page.getByText('Jemand braucht Hilfe').waitFor({ state: 'detached' });
  await press('Anweisen: Terminal 2');
  // From the button that opened them, Tab leads to the orders.
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gleich wieder da');
  await page.keyboard.press('Enter');
  await page.getByText(/Hinweis „Gleich wieder da“ – wartet auf das Terminal/).waitFor();
  await press('Außer Betrieb', 'Space');
  await page.getByText(/Außer Betrieb – wartet auf das Terminal/).waitFor();
  await check(page, 'fleet-orders');

  const commands = await takeHeartbeat(intake.store, second, well, now());
  expect(commands.map(({ order }) => order)).toEqual([
    { kind: 'message', text: 'Gleich wieder da' },
    { kind: 'mode', mode: 'stood-down' },
  ]);
  const done = commands.map(({ id }) => id);
  await takeHeartbeat(intake.store, second, { ...well, name: 'Terminal 2', mode: 'stood-down', done }, now());
  await page.getByText(/Außer Betrieb – ausgeführt um/).waitFor();
  await eventually(
    async () => (await page.getByText('keine', { exact: true }).count()) === 2,
    'the alarms have healed',
  );
  await page.close();
});

test('the head of the office sees pictures, tables and files, and enters what only the office knows', async () => {
  const terminal = await newTerminal();
  const day = new Date(intake.clock.now()).toISOString().slice(0, 10);
  const hours = [7, 8, 9, 10, 11, 13, 14].map((hour, index) => ({
    hour: `${day}T${String(hour).padStart(2, '0')}`,
    counters: {
      sessions: 9 + 4 * index,
      completed: 8 + 3 * index,
      'photo:first-try': 7,
      'photo:later-try': 2,
      'minutes:6': 8 + 3 * index,
      'refusal:mouth-open': 3,
      'refusal:glasses-glare': 2,
      'counter:quality': 1,
      'language:de': 6,
      'language:en': 2,
      'language:de-simple': 1,
      'setting:text-large': 2,
      'setting:seated': 1,
    },
  }));
  await takeCounters(intake.store, terminal, hours);

  const page = await browser.newPage();
  await openSignedIn(page, `${intake.url}/office/`, 'lead');
  await page.getByRole('heading', { name: 'Begonnene Sitzungen nach Wochentag und Stunde' }).waitFor();
  await page.getByText('6 min').waitFor();
  await page.getByLabel('Monat').selectOption(day.slice(0, 7));
  await page.getByLabel('Alle Anträge des Bürgercenters').focus();
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await page.getByText('Eingetragen.').waitFor();
  await page.getByText('2018/19: 18 %').waitFor();
  await check(page, 'office');

  const heat = page.locator('section', { hasText: 'Begonnene Sitzungen nach Wochentag' });
  await heat.getByText('Als Tabelle').focus();
  await page.keyboard.press('Enter');
  expect(await heat.getByRole('row').count()).toBe(1 + hours.length);
  const download = page.waitForEvent('download');
  await heat.getByRole('button', { name: /^CSV laden/ }).press('Enter');
  const file = await (await download).path();
  const lines = readFileSync(file, 'utf8').split('\r\n');
  // The last line ends too.
  expect(lines).toHaveLength(2 + hours.length);
  expect(lines[0]).toBe('\ufeff"Wochentag";"Stunde";"Anzahl"');
  await check(page, 'office-table');
  await page.close();
});

test('the planning page gives the figures of `npm run plan`', async () => {
  const { plan } = simulatePlan({ arrivalsPerHour: 15, sessionMinutes: 7, terminals: 3 }, 1);
  const page = await browser.newPage();
  await openSignedIn(page, `${intake.url}/office/plan/`, 'administrator');
  await page.getByLabel('Personen in der Stunde').fill('15');
  await page.getByLabel('Minuten je Sitzung').fill('7');
  await page.keyboard.press('Enter');
  const wait = `${plan.meanWaitMinutes.toFixed(1).replace('.', ',')} min`;
  await page.getByLabel('Ergebnis').getByText(wait).first().waitFor();
  await check(page, 'plan');
  await page.getByLabel('Terminals', { exact: true }).fill('0');
  await page.keyboard.press('Enter');
  await page.getByText(/1 bis 50 Terminals/).waitFor();
  await page.close();
});

test('who is not a technician is told so, and sees nothing of the fleet', async () => {
  const page = await browser.newPage();
  await page.goto(`${intake.url}/fleet/`);
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Schalter' }).click();
  await page.getByText(/nicht freigeschaltet/).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await page.close();
});
