import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();
const built = resolve(import.meta.dirname, '../../dist/renderer');

test.for(['1080x1920', '1920x1080'])(
  'the start page looks the same with the few rules within it as with all of them, %s',
  async (size) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const [sheet = ''] = globSync(join(built, 'assets/main-*.css'));
    // From files its program is not loaded: the page stays as it was drawn.
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(pathToFileURL(join(built, 'start.html')).href);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.dataset.layout)).toBe(
        width < height ? 'portrait' : 'landscape',
      );
      const alone = await page.screenshot();
      await page.addStyleTag({ url: pathToFileURL(sheet).href });
      await page.evaluate(() => document.fonts.ready);
      const withAll = await page.screenshot();
      expect(withAll.equals(alone)).toBe(true);
      await page.addStyleTag({ content: 'h1 { color: red !important }' });
      expect((await page.screenshot()).equals(alone)).toBe(false);
    } finally {
      await browser.close();
    }
  },
);

test('the huge button stays where it is when fee and services come', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Wo ist mein Ausweis?' }).waitFor();
  const place = () => Math.round(document.querySelector('.button--huge')?.getBoundingClientRect().top ?? 0);
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  const browser = await launchBrowser();
  try {
    const drawn = await browser.newPage({ viewport: { width, height } });
    await drawn.goto(pathToFileURL(join(built, 'start.html')).href);
    await drawn.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(place)).toEqual(await drawn.evaluate(place));
  } finally {
    await browser.close();
  }
});
