import { expect, test } from 'vitest';
import { pageOrder } from '../../domain/pages/page-values.ts';
import { directionOf, type Language, languages } from '../../domain/session/language.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { adult, child } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { layoutDefects } from '../support/layout.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share } = terminalSuite();
const shared = share();
const foreign = languages.filter((code) => code !== 'de');

/** The open screen in every language; German again at the end. */
async function inEveryLanguage(terminal: ElectronTerminal, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const language of [...foreign, 'de'] as const) {
    await terminal.must('session.language', { language });
    await terminal.page.locator(`html[lang="${language}"][dir="${directionOf(language)}"]`).waitFor();
    found.push(...(await layoutDefects(terminal.page)).map((defect) => `${screen} ${language}: ${defect}`));
  }
  return found;
}

// Captures under way, dialogs and faults meet the languages in accessibility.test.ts, in turn.
test('every page in every language: no text is cut off or covers another, no control is under 20 mm', async () => {
  const terminal = shared();
  const found = await inEveryLanguage(terminal, 'attract');
  for (const page of pageOrder.filter((id) => id !== 'representatives')) {
    await terminal.jumpTo(adult, page);
    found.push(...(await inEveryLanguage(terminal, page)));
  }
  await terminal.must('session.confirm', null);
  await terminal.untilState('slip');
  found.push(...(await inEveryLanguage(terminal, 'slip')));
  await terminal.must('slip.acknowledge', null);
  await terminal.untilState('attract');
  await terminal.jumpTo(child('2017-06-01'), 'representatives');
  found.push(...(await inEveryLanguage(terminal, 'representatives')));
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
  expect(found).toEqual([]);
});

test('a language is chosen by its name at any step; answers and page stay, the next person begins in German', async () => {
  const terminal = shared();
  const button = (name: string) => terminal.page.getByRole('button', { name, exact: true });
  const untilShown = (language: Language) => terminal.page.locator(`html[lang="${language}"]`).waitFor();
  await button(languageTable.ar.name).click();
  await untilShown('ar');
  await button(languageTable.de.name).click();
  await untilShown('de');

  await terminal.jumpTo(adult, 'birth-name');
  const before = await terminal.session();
  let current: Language = 'de';
  for (const language of foreign) {
    const { frame } = languageTable[current].texts;
    const { name, texts } = languageTable[language];
    await button(`${frame.language}: ${languageTable[current].name}`).click();
    await terminal.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await untilShown(language);
    await terminal.page.getByRole('heading', { name: texts.data.birthName.title }).waitFor();
    current = language;
  }
  const after = await terminal.session();
  expect(after?.page).toBe(before?.page);
  expect(after?.answers).toEqual(before?.answers);
  await terminal.must('session.cancel', null);
  await terminal.must('dev.advance', { milliseconds: 5_000 });
  await untilShown('de');
});
