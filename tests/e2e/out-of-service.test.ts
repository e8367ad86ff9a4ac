import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../domain/session/language.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
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

test('a station that cannot start any more: the screen sends to the counter, and serves again when it can', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'birth-place');
  await terminal.page.clock.install();
  const config = join(terminal.dataDir, 'terminal.yaml');
  const right = readFileSync(config);
  writeFileSync(config, 'nonsense: true');
  terminal.killStation();
  const page = terminal.page;
  await page.getByRole('dialog').waitFor();
  await eventually(async () => {
    await page.clock.fastForward(5_000);
    return page.getByText('Ein Teil des Terminals antwortet nicht.').isVisible();
  }, 'out of service');
  await page.getByText('Bitte gehen Sie zum Schalter.').first().waitFor();
  writeFileSync(config, right);
  await eventually(async () => {
    await page.clock.fastForward(1_000);
    return page.getByRole('heading', { name: 'Wo sind Sie geboren?' }).isVisible();
  }, 'the same page again');
});
