import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { askFrom, otherPage, ownPage } from '../support/ask-from.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { forbiddenKeys, foreignPages, PageProbes } from '../support/page-probes.ts';
import { probeServer } from '../support/probe-server.ts';
import { walkByCalls } from '../support/walk.ts';
import type { InstalledTerminal } from './installed-terminal.ts';
import { pressAtTheComputer } from './keyboard.ts';
import type { Machine } from './machine.ts';
import { packageSuite } from './package-suite.ts';

/** The locks that only the installed terminal can show; those of the page are in tests/e2e/{security,locks}.test.ts. */
const { installed, intake, ...suite } = packageSuite();
let machine: Machine;
let terminal: InstalledTerminal;
const home = '/usr/lib/ausweis-terminal';

beforeAll(async () => {
  machine = suite.machine();
  terminal = suite.terminal();
  await installed('0.1.0');
});

/** `Name: value` lines of a file in /proc. */
async function status(pid: string): Promise<Record<string, string>> {
  const lines = (await machine.run('cat', `/proc/${pid}/status`)).split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2)));
}

test('fuses: no Node from the command line or the environment, the app only from its archive', async () => {
  const wire = await getCurrentFuseWire(join(machine.root, home, 'ausweis-terminal'));
  const expected: Array<[FuseV1Options, FuseState]> = [
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ];
  expect(expected.map(([fuse]) => [fuse, wire[fuse]])).toEqual(expected);
});

test('unit: systemd itself finds it exposed no more than documented', async () => {
  const judged = await machine.try(
    'systemd-analyze',
    'security',
    '--threshold=27',
    'ausweis-terminal.service',
  );
  expect(judged).toMatchObject({ ok: true });
  expect(judged.output).toContain('Overall exposure level');
});

test('devices: udev reads its rules and finds nothing wrong in them', async () => {
  const rules = '/usr/lib/udev/rules.d/60-ausweis-terminal.rules';
  const { output } = await machine.try(
    ...['env', 'SYSTEMD_LOG_LEVEL=debug', 'udevadm', 'test', '--action=add', '/sys/class/mem/null'],
  );
  expect(output).toContain(`Reading rules file: ${rules}`);
  // "FILE:LINE what is wrong".
  expect(output).not.toContain(`${rules}:`);
});

test('switching off: polkit allows the terminal’s user that, and nothing else', async () => {
  const main = await terminal.mainProcess();
  const allowed = async (action: string) =>
    (await machine.try('pkcheck', '--action-id', `org.freedesktop.login1.${action}`, '--process', main)).ok;
  expect([await allowed('power-off'), await allowed('reboot'), await allowed('suspend')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('sandbox: every process under the unit’s limits, the page in namespaces of its own and under seccomp', async () => {
  const processes = await terminal.processes(`${home}/`);
  expect(processes.length).toBeGreaterThan(4);
  for (const pid of processes) {
    const limits = await machine.run('cat', `/proc/${pid}/limits`);
    expect(limits).toMatch(/^Max core file size\s+0\s+0/m);
    const { NoNewPrivs, Seccomp, CapBnd, Uid } = await status(pid);
    expect({ NoNewPrivs, Seccomp }).toEqual({ NoNewPrivs: '1', Seccomp: '2' });
    expect(Uid?.startsWith('0')).toBe(false);
    if (!(await machine.run('cat', `/proc/${pid}/cmdline`)).includes('--type='))
      expect(CapBnd).toBe('0000000000000000');
  }
  const [renderer = ''] = await terminal.processes('--type=renderer');
  // Chromium's sandbox: a process-id namespace below the unit's.
  expect((await status(renderer)).NSpid?.split(/\s+/)).toHaveLength(3);
  expect(await machine.try('find', home, '-perm', '/6000')).toEqual({ ok: true, output: '' });
});

test('files: the terminal’s user can change nothing of the program, and write nowhere but its own places', async () => {
  const main = await terminal.mainProcess();
  const asUser = (...command: string[]) =>
    machine.try(
      'nsenter',
      '--target',
      main,
      '--mount',
      '--',
      'setpriv',
      '--reuid=ausweis-terminal',
      '--regid=ausweis-terminal',
      '--clear-groups',
      ...command,
    );
  for (const place of [`${home}/resources/x`, '/etc/ausweis-terminal/x', '/usr/x', '/var/cache/x', '/opt/x'])
    expect(await asUser('touch', place)).toMatchObject({ ok: false });
  expect(await asUser('touch', '/var/lib/ausweis-terminal/x')).toEqual({ ok: true, output: '' });
  await machine.run('rm', '/var/lib/ausweis-terminal/x');
  expect(await asUser('ls', '/root')).toMatchObject({ ok: false });
});

test('doors: no browser mode in the package, no port open but the test’s own', async () => {
  const packed = listPackage(join(machine.root, home, 'resources/app.asar'), { isPack: false });
  const outer = packed.map((file) =>
    file
      .split('/')
      .slice(1, file.startsWith('/dist/') ? 3 : 2)
      .join('/'),
  );
  expect([...new Set(outer)].sort()).toEqual([
    'dist',
    ...['assets', 'finger-worker', 'main', 'preload', 'renderer', 'station'].map((part) => `dist/${part}`),
    'node_modules',
    'package.json',
  ]);
  const listening = (await machine.run('ss', '--listening', '--tcp', '--udp', '--numeric', '--processes'))
    .split('\n')
    .filter((line) => /ausweis-termina|"node"|cage/.test(line));
  expect(listening.filter((line) => !line.includes('127.0.0.1:9335'))).toEqual([]);
});

test('network: the only peer of the whole unit is the configured intake', async () => {
  const own = await terminal.unitProcesses();
  expect(own.length).toBeGreaterThan(4);
  /** Peers of the unit's processes; the window's debugging door is the test's own. */
  const peers = async () =>
    (await machine.run('ss', '--no-header', '--all', '--tcp', '--udp', '--numeric', '--processes'))
      .split('\n')
      .filter((line) => [...line.matchAll(/pid=(\d+)/g)].some(([, pid = '']) => own.includes(pid)))
      .map((line) => line.trim().split(/\s+/))
      .flatMap(([, , , , local = '', peer = '']) => (local.endsWith(':9335') ? [] : [peer]));
  const seen = new Set<string>();
  // It asks the intake, and keeps the connection for some seconds.
  await eventually(async () => {
    await terminal.must('dev.sync', null);
    for (const peer of await peers()) seen.add(peer);
    return seen.size > 0;
  }, 'a connection');
  expect([...seen]).toEqual([new URL(intake().url).host]);
});

test('page: no Node, no foreign script, no file beside the pages, no permission', async () => {
  const probes = new PageProbes(await terminal.page());
  expect(await probes.node()).toEqual([]);
  const { inline, policy } = await probes.scripts();
  expect(inline).toBe(false);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  expect(await probes.fetch('file:///etc/passwd')).toBe('blocked');
  for (const outside of ['../../package.json', '..%2f..%2fpackage.json'])
    expect(await probes.status(outside)).toBe(404);
  const { microphone, ...others } = await probes.permissions();
  // Without a microphone Chromium looks for one before it asks anybody.
  expect(['NotAllowedError', 'NotFoundError']).toContain(microphone);
  expect(others).toEqual({ notification: 'denied', location: 'denied' });
});

test('ways out: no navigation, window, frame, download or connection leaves the page', async () => {
  const page = await terminal.page();
  const probes = new PageProbes(page);
  const server = await probeServer();
  await probes.open([...foreignPages, server.http]);
  await probes.download('taken-along.txt');
  const { ended, candidates } = await probes.connect(server.http, server.stun);
  await server.close();
  expect(ended).toEqual(['blocked', 'blocked', 'blocked']);
  expect(candidates.filter((one) => / udp /i.test(one))).toEqual([]);
  expect(server.received).toEqual([]);
  expect(page.url()).toBe('app://terminal/index.html');
  expect(page.context().pages()).toHaveLength(1);
  expect(await machine.run('find', '/tmp', '/var', '/home', '/root', '-name', 'taken-along*')).toBe('');
});

test('touch: two fingers do not zoom, a long press changes nothing, a dropped file is not opened', async () => {
  const page = await terminal.page();
  await page.evaluate(() => Reflect.set(window, 'sameAsBefore', true));
  await new PageProbes(page).fingers();
  expect(
    await page.evaluate(() => [
      location.href,
      Reflect.get(window, 'sameAsBefore'),
      visualViewport?.scale,
      document.body.textContent.includes('root:'),
    ]),
  ).toEqual(['app://terminal/index.html', true, 1, false]);
  expect(page.context().pages()).toHaveLength(1);
});

test('keys: nothing closes, reloads, zooms or opens the developer’s tools', async () => {
  const page = await terminal.page();
  await page.evaluate(() => {
    Reflect.set(window, 'notReloaded', true);
    const keys: string[] = [];
    addEventListener(
      'keydown',
      ({ code }) => /^(Control|Alt|Meta|Shift)/.test(code) || keys.push(code),
      true,
    );
    return Reflect.set(window, 'keysThatArrived', keys);
  });
  // What is allowed comes first and last: keys do arrive, and all of them have been there.
  await pressAtTheComputer(terminal, ['KeyZ', ...forbiddenKeys, 'Control+KeyC', 'KeyX']);
  const arrived = () => page.evaluate(() => [Reflect.get(window, 'keysThatArrived')].flat());
  await eventually(async () => (await arrived()).includes('KeyX'), 'the last key');
  expect(await arrived()).toEqual(['KeyZ', 'KeyC', 'KeyX']);
  expect(await page.evaluate(() => [Reflect.get(window, 'notReloaded'), devicePixelRatio])).toEqual([
    true,
    1,
  ]);
  expect(page.context().pages()).toHaveLength(1);
});

test('messages: unknown, malformed and oversized ones are refused', async () => {
  const huge = 'x'.repeat(8_000_000);
  for (const [name, params, code] of [
    ['no.such.call', null, 'unknown-call'],
    [huge, null, 'unknown-call'],
    ['session.start', { language: 'xx' }, 'malformed'],
    ['technician.enter', { pin: huge }, 'malformed'],
  ] as const)
    expect(await terminal.ask(name, params)).toMatchObject({ ok: false, failure: { code } });
});

test('messages: what is answered on our own page is refused on any other', async () => {
  const page = await terminal.page();
  expect(await askFrom(page, ownPage)).toMatchObject({ door: true, answer: { ok: true } });
  expect(await askFrom(page, otherPage)).toMatchObject({
    answer: { ok: false, failure: { code: 'unknown-call' } },
  });
  // The page has changed its process more than once: its driver would wait for an old one.
  await terminal.disconnect();
});

test('between two citizens: the page’s stores are empty', async () => {
  const probes = new PageProbes(await terminal.page());
  await terminal.must('session.start', { language: 'de' });
  await probes.leaveBehind('Muster');
  await terminal.must('session.cancel', null);
  await eventually(async () => (await probes.leftBehind()).length === 0, 'empty stores');
});

test('between two citizens: the clipboard is empty, and no page was ever cached', async () => {
  // The page gets a new process some time after each citizen: its driver would wait for the old one.
  await terminal.disconnect();
  const page = await terminal.page();
  const probes = new PageProbes(page);
  await walkByCalls(terminal, adult, 'family-name');
  const field = page.locator('input').first();
  await field.fill('Muster');
  await field.press('Control+A');
  await field.press('Control+C');
  expect(await probes.pasted()).toBe('Muster');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
  await walkByCalls(terminal, adult, 'family-name');
  expect(await probes.pasted()).toBe('');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
  expect(
    await page.evaluate(async () => (await fetch('app://terminal/index.html')).headers.get('cache-control')),
  ).toBe('no-store');
  const cached = await machine.run(
    'find',
    '/var/lib/ausweis-terminal',
    '-path',
    '*Cache_Data*',
    '-type',
    'f',
  );
  expect(cached).toBe('');
});

/** The unit has started the terminal anew, which is in service. */
async function startedAnew(instead: string): Promise<void> {
  await eventually(async () => !['', instead].includes(await terminal.mainProcess()), 'another one');
  await eventually(async () => (await terminal.property('ActiveState')) === 'active', 'started again');
  await terminal.untilState('attract');
}

test('closing: a window that is gone all the same ends the terminal, and the unit starts it anew', async () => {
  const main = await terminal.mainProcess();
  const page = await terminal.page();
  await page.evaluate(() => window.close()).catch(() => {});
  await terminal.disconnect();
  await startedAnew(main);
});

test('inspector: the signal that opens it in Node ends the terminal, and the unit starts it anew', async () => {
  await terminal.disconnect();
  const main = await terminal.mainProcess();
  await machine.run('kill', '-USR1', main);
  await startedAnew(main);
  expect(await machine.run('ss', '--listening', '--tcp', '--numeric')).not.toContain(':9229');
});
