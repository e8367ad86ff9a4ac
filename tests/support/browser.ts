import { type Browser, chromium } from 'playwright';

/** Debian's Chromium, as a clerk's computer would have one. */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--enable-unsafe-swiftshader',
      ...more,
    ],
  });
