import { expect, test } from 'vitest';
import { pageOrder } from '../../domain/pages/page-values.ts';
import { languages } from '../../domain/session/language.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { adult, child } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { clippedTexts, smallControls } from '../support/layout.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();
const languageNames = { de: 'Deutsch', en: 'English' };

test('axe finds nothing, no text is clipped and no control is too small, on every screen, portrait and landscape, in every language', async () => {
  const terminal = await open();
  let checked = 0;
  const found: string[] = [];
  const check = async (screen: string) => {
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
    ] as const) {
      await terminal.resize(width, height);
      const where = `${screen} ${width}×${height}`;
      found.push(
        ...(await accessibilityViolations(terminal.page)).map((violation) => `${where}: ${violation}`),
      );
      found.push(...(await clippedTexts(terminal.page)).map((text) => `${where}: clipped ${text}`));
      found.push(...(await smallControls(terminal.page)).map((control) => `${where}: small ${control}`));
      checked += 1;
    }
  };
  for (const language of languages) {
    await terminal.page.getByRole('button', { name: languageNames[language], exact: true }).click();
    await check(`attract ${language}`);
    for (const page of pageOrder) {
      await jump(terminal, page);
      await terminal.must('session.language', { language });
      await terminal.page.locator(`html[lang="${language}"] h1`).waitFor();
      await check(`${page} ${language}`);
    }
    await terminal.must('session.confirm', null);
    await terminal.untilState('slip');
    await check(`slip ${language}`);
    await terminal.must('dev.advance', { milliseconds: 60_000 });
    await terminal.untilState('attract');
  }
  console.log(`${checked} combinations of screen, language and size checked`);
  expect(found).toEqual([]);
});

/** The representatives page belongs to a child's application, everything else is looked at as an adult. */
async function jump(terminal: ElectronTerminal, page: (typeof pageOrder)[number]): Promise<void> {
  if (page === 'representatives') {
    await terminal.must('session.cancel', null);
    await terminal.must('dev.advance', { milliseconds: 5_000 });
    await terminal.untilState('attract');
    return terminal.jumpTo(child('2017-06-01'), page);
  }
  if ((await terminal.session())?.page === 'representatives') {
    await terminal.must('session.cancel', null);
    await terminal.must('dev.advance', { milliseconds: 5_000 });
    await terminal.untilState('attract');
  }
  return terminal.jumpTo(adult, page);
}
