import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from './browser.ts';
import { servePage } from './served-page.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * The page `face-page/` (simulated camera and photo control, nothing else) in Debian's Chromium, under the terminal's
 * own content security policy. Needs the built app for models and people.
 */
export class FacePage {
  readonly page: Page;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.#close = close;
  }

  static async open(): Promise<FacePage> {
    const built = join(root, 'dist/renderer');
    if (!existsSync(join(built, 'face'))) throw new Error('run scripts/build.ts first');
    const served = await servePage('face-page', {
      face: join(built, 'face'),
      citizens: join(built, 'citizens'),
    });
    let browser: Browser | undefined;
    const close = async () => {
      await browser?.close();
      served.close();
    };
    try {
      browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(served.url);
      // The page's script marks the video when everything is open.
      await page.locator('video[data-ready]').waitFor({ timeout: 60_000 });
      return new FacePage(page, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Resident memory of the page's process: heap, models, pixels. Linux only. */
  async residentMegabytes(): Promise<number> {
    const session = await this.page.context().browser()?.newBrowserCDPSession();
    const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
    const sizes = processes
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
      .map(Number);
    return Math.max(...sizes) / 1024;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
