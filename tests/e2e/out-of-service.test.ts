import { expect, test } from 'vitest';
import { languages } from '../../domain/session/language.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();
const place = 'Bürgercenter, Erdgeschoss, Schalter 1 bis 8';

test('out of service: says in every language where to go, and what still works', async () => {
  const dataDir = temporaryFolder();
  const terminal = await open({
    dataDir,
    configuration: { counterPlace: place, intake: { url: intake().url, enrolmentCode: 'not-known-here' } },
  });
  await terminal.untilState('out-of-service');
  const shown = terminal.page.locator('main, .page.out');
  for (const language of languages)
    await shown.getByText(languageTable[language].texts.start.outGo).first().waitFor();
  expect(await terminal.page.locator('li[lang=ar]').getAttribute('dir')).toBe('rtl');
  await shown.getByText(place).waitFor();
  await shown.getByText('Sie haben schon einen Beleg?').waitFor();
  await terminal.page.getByRole('img', { name: /QR/ }).waitFor();
});
