import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve, sep } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts';
import { contentTypes } from '../../electron/host/content-types.ts';
import { launchBrowser } from './browser.ts';

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
    const models = join(root, 'dist/renderer/face');
    if (!existsSync(models)) throw new Error('run scripts/build.ts first');
    const folder = mkdtempSync(join(tmpdir(), 'face-page-'));
    await build({
      configFile: false,
      root: join(import.meta.dirname, 'face-page'),
      base: './',
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
    });
    cpSync(models, join(folder, 'face'), { recursive: true });
    cpSync(join(root, 'dist/renderer/citizens'), join(folder, 'citizens'), { recursive: true });
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = normalize(join(folder, path === '/' ? '/index.html' : path));
      const type = contentTypes[extname(file)];
      if (!type || !file.startsWith(folder + sep) || !existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
      response.end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    let browser: Browser | undefined;
    const close = async () => {
      await browser?.close();
      server.close();
      rmSync(folder, { recursive: true });
    };
    try {
      browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
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
