import { expect, test } from 'vitest';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();

test('the screen is locked: sandbox, no Node, no network, no navigation, no window, no permission', async () => {
  // A machine with camera and microphone, so that a refusal is a refusal.
  const terminal = await open({ args: ['--use-fake-device-for-media-stream'] });
  const { page, app } = terminal;

  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
  ).toEqual([]);
  // In memory only: nothing of a page is ever written by Chromium.
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.session.isPersistent(),
    ),
  ).toBe(false);
  expect(
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools({ mode: 'detach' });
      return contents?.isDevToolsOpened();
    }),
  ).toBe(false);

  const reach = (url: string) =>
    page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'reached',
          () => 'blocked',
        ),
      url,
    );
  expect(await reach(`${intake().url}/v1/keys`)).toBe('blocked');
  expect(await reach('file:///etc/passwd')).toBe('blocked');
  expect(await reach('app://terminal/../../package.json')).toBe('reached'); // the answer itself is 404
  expect(
    await page.evaluate(() =>
      fetch('app://terminal/..%2f..%2fpackage.json').then(
        (answer) => answer.status,
        () => 0,
      ),
    ),
  ).not.toBe(200);

  const before = page.url();
  await page.evaluate((to) => location.assign(to), `${intake().url}/desk/`);
  await page.evaluate((to) => void window.open(to), `${intake().url}/desk/`);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);

  expect(
    await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (e) => e.name,
      ),
    ),
  ).toBe('NotAllowedError');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(
    await page.evaluate(
      () =>
        new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done('given'),
            () => done('denied'),
          ),
        ),
    ),
  ).toBe('denied');
});

test('the content security policy stops inline scripts, eval and foreign sources', async () => {
  const terminal = await open();
  const { page } = terminal;
  expect(
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return 'injected' in window;
    }),
  ).toBe(false);
  const policy = await page.evaluate(() =>
    fetch('app://terminal/index.html').then((answer) => answer.headers.get('content-security-policy')),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
});

test('calls from anywhere but our own page, unknown calls and malformed ones are refused', async () => {
  const terminal = await open();
  expect(await terminal.ask('no.such.call', null)).toMatchObject({ failure: { code: 'unknown-call' } });
  expect(await terminal.ask('__proto__', null)).toMatchObject({ failure: { code: 'unknown-call' } });
  expect(await terminal.ask('session.start', { language: 'xx' })).toMatchObject({
    failure: { code: 'malformed' },
  });
  expect(await terminal.ask('session.start', { language: 'de', more: 1 })).toMatchObject({
    failure: { code: 'malformed' },
  });
  const foreign = await terminal.app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, session: session.fromPartition('other') },
      });
      await other.loadURL('data:text/html,<title>foreign</title>');
      const answered: unknown = await other.webContents.executeJavaScript(
        "window.station.call('snapshot.get', null)",
      );
      other.destroy();
      return answered;
    },
    (await import('node:path')).resolve(import.meta.dirname, '../../dist/preload/preload.cjs'),
  );
  expect(foreign).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
});
