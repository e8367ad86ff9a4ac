import { expect, test } from 'vitest';
import { pageOrder } from '../../domain/pages/page-values.ts';
import { directionOf, languages } from '../../domain/session/language.ts';
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

// Captures under way, dialogs and faults meet the languages in accessibility.test.ts, in turn, as does every screen.
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
