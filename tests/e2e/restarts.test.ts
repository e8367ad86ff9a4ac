import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import electron from 'electron';
import { chromium } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { askTerminal } from '../../electron/diagnose/ask-terminal.ts';
import { debuggingPort, pageOf } from '../support/devtools.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { stationPid } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { enter, press, tab } from '../support/service-mode.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake, display } = terminalSuite();
const root = resolve(import.meta.dirname, '../..');

async function choose(terminal: Pick<ElectronTerminal, 'page'>, name: string): Promise<void> {
  await enter(terminal);
  await tab(terminal, 'Einstellungen');
  await press(terminal, name);
  await press(terminal, 'Ja');
}

/** Main processes of Electron that work in this folder; their helpers have a `--type`. */
const mainProcesses = (dataDir: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return (
          readlinkSync(`/proc/${pid}/exe`).endsWith('/electron') &&
          line.includes(`--data-dir=${dataDir}`) &&
          !line.includes('--type=')
        );
      } catch {
        // Ended meanwhile.
        return false;
      }
    });

test('a device, then the station: each is opened anew, and citizens are served again', async () => {
  const terminal = await open();
  const opened = async () => {
    const { events } = await terminal.must('technician.events', {
      errorsOnly: false,
      before: null,
      limit: 500,
    });
    return events.filter(({ id }) => id === 'slip-printer-ok').length;
  };
  await enter(terminal);
  const before = await opened();
  await press(terminal, 'Belegdrucker neu starten');
  await eventually(async () => (await opened()) === before + 1, 'opened once more');
  await press(terminal, 'Verlassen');

  const station = terminal.stationPid();
  await choose(terminal, 'Station neu starten');
  await terminal.page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  await terminal.untilState('attract');
  expect(terminal.stationPid()).not.toBe(station);
  expect(existsSync(`/proc/${station}`)).toBe(false);
  await press(terminal, 'Jetzt beginnen');
  await terminal.untilState('page');
});

/**
 * The application without Playwright's loader, which a relaunched one would wait for, and whose debugger one that ends
 * waits for; its screen over DevTools.
 */
async function startAlone(env: Readonly<Record<string, string>> = {}) {
  const dataDir = temporaryFolder();
  const config = join(dataDir, 'terminal.yaml');
  writeFileSync(config, stringify({ intake: { url: intake().url, enrolmentCode: await intake().code() } }));
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--kiosk',
    '--remote-debugging-port=0',
    `--data-dir=${dataDir}`,
    `--config=${config}`,
    root,
  ];
  const child = spawn(String(electron), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DISPLAY: display(), ...env },
  });
  const stop = async () => {
    for (const pid of mainProcesses(dataDir)) process.kill(pid, 'SIGTERM');
    await eventually(async () => mainProcesses(dataDir).length === 0, 'ended');
  };
  onTestFinished(stop);
  const port = await debuggingPort(child);
  // Whoever connects while the window is still being made may wait for it for ever.
  await eventually(async () => (await pageOf(port)) !== undefined, 'a window');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('no window');
  await page.locator('#root:not([data-drawn-ahead]) h1').waitFor();
  await page.getByRole('button', { name: 'Jetzt beginnen' }).waitFor();
  return { dataDir, page, child };
}

const keysOf = async (dataDir: string) => {
  const asked = await askTerminal(dataDir, 'network');
  return asked.ok ? asked.value.checks.find(({ id }) => id === 'keys')?.detail : undefined;
};

test('the application: it ends, and another one serves with the same data', async () => {
  const { dataDir, page, child } = await startAlone();
  const enrolled = await keysOf(dataDir);
  expect(enrolled).toContain('Angemeldet als');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await choose({ page }, 'Anwendung neu starten');
  await gone;
  await eventually(async () => (await keysOf(dataDir)) === enrolled, 'the other one answers');
  const after = mainProcesses(dataDir);
  expect(after).toHaveLength(1);
  expect(after).not.toContain(child.pid);
});

test('switching off: everything is closed, then the computer is told', async () => {
  const folder = temporaryFolder();
  const told = join(folder, 'told');
  // Stands where the terminal finds systemd's command.
  writeFileSync(join(folder, 'systemctl'), `#!/bin/sh\necho "$@" >> '${told}'\n`);
  chmodSync(join(folder, 'systemctl'), 0o755);
  const { dataDir, page, child } = await startAlone({ PATH: `${folder}:${process.env.PATH}` });
  const station = stationPid(dataDir);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await choose({ page }, 'Sicher ausschalten');
  await gone;
  await eventually(async () => existsSync(told), 'told');
  expect(readFileSync(told, 'utf8')).toBe('poweroff\n');
  expect(existsSync(`/proc/${station}`)).toBe(false);
  // Closed in order: SQLite has merged its log.
  expect(existsSync(join(dataDir, 'terminal.db-wal'))).toBe(false);
});
