import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();
const built = resolve(import.meta.dirname, '../../dist/renderer');

/**
 * So many pixels at the edges of a few letters: with how many letters a font has the measures change that FreeType takes
 * from all of them to fit them to the pixels. One letter that is missing or stands elsewhere makes more.
 */
const unseen = 250;

/** How many pixels of two pictures of one size differ. */
function differing(one: Buffer, other: Buffer): number {
  const [a, b] = [decode(one), decode(other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes');
  let count = 0;
  for (let pixel = 0; pixel < a.data.length; pixel += a.channels)
    for (let channel = 0; channel < a.channels; channel += 1)
      if (a.data[pixel + channel] !== b.data[pixel + channel]) {
        count += 1;
        break;
      }
  return count;
}

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
      expect(differing(withAll, alone)).toBeLessThan(unseen);
      await page.addStyleTag({ content: 'h1 { color: red !important }' });
      expect(differing(await page.screenshot(), alone)).toBeGreaterThan(unseen);
    } finally {
      await browser.close();
    }
  },
);

test('the start page waits for no font, and keeps its own until the whole ones are there', async () => {
  const [sheet = ''] = globSync(join(built, 'assets/main-*.css'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    const devtools = await page.context().newCDPSession(page);
    // The page's own screenshot would wait for the fonts.
    const picture = async () => Buffer.from((await devtools.send('Page.captureScreenshot')).data, 'base64');
    const fonts: string[] = [];
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await page.route('**/*.woff2', async (route) => {
      fonts.push(route.request().url());
      await allowed;
      await route.continue();
    });
    await page.goto(pathToFileURL(join(built, 'start.html')).href);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const alone = await picture();
    expect(fonts).toEqual([]);
    await page.addStyleTag({ url: pathToFileURL(sheet).href });
    await eventually(async () => fonts.length > 2, 'the whole fonts are asked for');
    expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
    expect(differing(await picture(), alone)).toBe(0);
    allow();
    await page.evaluate(() => document.fonts.ready.then(() => true));
    expect(differing(await picture(), alone)).toBeLessThan(unseen);
  } finally {
    await browser.close();
  }
});

test('the start page is handed over in one piece', () => {
  expect(statSync(join(built, 'start.html')).size).toBeLessThan(64 * 1024);
});

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
