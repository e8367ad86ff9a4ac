import { expect, test } from 'vitest';
import { PageProbes } from '../support/page-probes.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share, intake } = terminalSuite();
// A machine with camera and microphone, so that a refusal is a refusal.
const shared = share({ args: ['--use-fake-device-for-media-stream'] });

test('the screen is locked: sandbox, no Node, no network, no navigation, no window, no permission', async () => {
  const { page, app } = shared();

  const probes = new PageProbes(page);
  expect(await probes.node()).toEqual([]);
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

  expect(await probes.fetch(`${intake().url}/v1/keys`)).toBe('blocked');
  expect(await probes.fetch('file:///etc/passwd')).toBe('blocked');
  for (const outside of ['../../package.json', '..%2f..%2fpackage.json'])
    expect(await probes.status(outside)).toBe(404);

  const before = page.url();
  await page.evaluate((to) => location.assign(to), `${intake().url}/desk/`);
  await page.evaluate((to) => void window.open(to), `${intake().url}/desk/`);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);

  expect(await probes.permissions()).toEqual({
    microphone: 'NotAllowedError',
    notification: 'denied',
    location: 'denied',
  });
});

test('the content security policy stops inline scripts, eval and foreign sources', async () => {
  const { inline, policy } = await new PageProbes(shared().page).scripts();
  expect(inline).toBe(false);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
});

test('calls from anywhere but our own page, unknown calls and malformed ones are refused', async () => {
  const terminal = shared();
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
