import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { launchBrowser } from '../support/browser.ts';
import { LiveIntake } from '../support/live-intake.ts';

const script = resolve(import.meta.dirname, '../../dist/browser-host/browser-host.js');

test('without Electron: the same terminal in any browser, on loopback, for its own pages only', async () => {
  const intake = await LiveIntake.start();
  onTestFinished(() => intake.stop());
  const dataDir = mkdtempSync(join(tmpdir(), 'ausweis-browser-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const config = join(dataDir, 'terminal.yaml');
  writeFileSync(config, stringify({ intake: { url: intake.url, enrolmentCode: await intake.code() } }));
  const host = spawn(process.execPath, [script, '--port=0', `--data-dir=${dataDir}`, `--config=${config}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    host.kill('SIGTERM');
    await once(host, 'exit');
  });
  const [line] = await once(host.stdout, 'data');
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';

  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
  await page.getByText('Personalausweis', { exact: true }).click();
  await page.getByRole('heading', { name: 'Ihre Daten, Ihre Entscheidung' }).waitFor();

  const foreign = await context.newPage();
  await foreign.goto(`${intake.url}/desk/`);
  const refused = await foreign.evaluate(
    (to) =>
      new Promise((done) => {
        const socket = new WebSocket(to);
        socket.onopen = () => done('open');
        socket.onerror = () => done('refused');
      }),
    `${address.replace('http', 'ws')}/station`,
  );
  expect(refused).toBe('refused');
});
