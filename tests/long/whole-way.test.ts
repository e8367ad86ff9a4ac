import { expect, test } from 'vitest';
import { directionOf, type Language } from '../../domain/session/language.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { adult, bornYearsAgo, type Citizen, child, secretsOfAdult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { layoutDefects } from '../support/layout.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share, intake } = terminalSuite();
const shared = share();

/** What a renewal mostly is: one name, an address in the city, the old card at hand. */
const renewing: Citizen = {
  ...adult,
  product: { products: [{ kind: 'id-card' }] },
  'other-names': { any: false },
};

const withAidsMs = 130_000;

/** From the first touch until the slip is out and the screen is wiped by itself; what is wrong with the pages on the way. */
async function wholeWay(terminal: ElectronTerminal, citizen: Citizen, language: Language) {
  const found: string[] = [];
  const html = terminal.page.locator(`html[lang="${language}"][dir="${directionOf(language)}"]`);
  const person = terminal.citizen(citizen, {
    language,
    onPage: async (page) => {
      await html.waitFor();
      found.push(...(await layoutDefects(terminal.page)).map((defect) => `${page}: ${defect}`));
    },
  });
  await person.walkTo('review');
  await person.answer('review');
  await terminal.untilPrinted();
  const slip = (await terminal.session())?.slip;
  // Whoever uses an aid keeps the slip on the screen for two minutes.
  await terminal.must('dev.advance', { milliseconds: withAidsMs });
  intake().clock.advance(withAidsMs);
  await terminal.untilState('attract');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect(found).toEqual([]);
  expect(filesContaining(terminal.dataDir, secretsOfAdult)).toEqual([]);
  expect(slip?.content.done).toEqual(['base-data', 'photo', 'fingerprints', 'signature']);
  return { taps: person.taps, slip: slip?.content };
}

test('whoever knows the way renews an ID card with at most 20 touches beside typing', async () => {
  const { taps } = await wholeWay(shared(), renewing, 'de');
  console.log(`renewal of an ID card: ${taps} touches beside typing`);
  expect(taps).toBeLessThanOrEqual(20);
});

test('in Arabic, from right to left: ID card and passport with one photo and one photo fee', async () => {
  const both: Citizen = {
    ...adult,
    product: { products: [{ kind: 'id-card' }, { kind: 'passport', pages: 32, express: false }] },
  };
  const { page } = shared();
  await page.getByRole('button', { name: languageTable.ar.name, exact: true }).click();
  const { slip } = await wholeWay(shared(), both, 'ar');
  expect(slip?.products).toEqual(['id-card', 'passport']);
  expect(slip?.todo.find((todo) => todo.kind === 'fee')).toEqual({ kind: 'fee', cents: 12_200 });
});

test('in Leichte Sprache, in the largest type: a child of 15', async () => {
  const { page } = shared();
  const { frame } = languageTable['de-simple'].texts;
  await page.getByRole('button', { name: languageTable['de-simple'].name, exact: true }).click();
  await page.getByRole('button', { name: frame.display, exact: true }).click();
  await page.getByText(frame.textSizes.huge, { exact: true }).click();
  await page.getByRole('button', { name: frame.displayDone, exact: true }).click();
  await page.locator('html[data-text-size="huge"]').waitFor();
  const { slip } = await wholeWay(shared(), child(bornYearsAgo(15)), 'de-simple');
  expect(slip?.todo.map((todo) => todo.kind)).toContain('representatives');
});
