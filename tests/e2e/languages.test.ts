import { expect, test } from 'vitest';
import { type Language, languages } from '../../domain/session/language.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share } = terminalSuite();
const shared = share();
const foreign = languages.filter((code) => code !== 'de');

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
