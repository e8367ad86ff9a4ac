import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveIntake } from '../support/live-intake.ts';
import { InstalledTerminal } from './installed-terminal.ts';
import { Machine } from './machine.ts';
import { Packages } from './packages.ts';

/** The locks that only the installed terminal can show; those of the page are in tests/e2e/{security,locks}.test.ts. */
let machine: Machine;
let terminal: InstalledTerminal;
let intake: LiveIntake;
const packages = new Packages();
const home = '/usr/lib/ausweis-terminal';

beforeAll(async () => {
  machine = await Machine.start();
  terminal = new InstalledTerminal(machine);
  intake = await LiveIntake.start();
  await machine.run('dpkg', '--install', machine.bring(packages.pack('0.1.0')));
  await terminal.configure(intake.url, await intake.code());
  await terminal.start();
  await terminal.untilState('attract');
});
afterAll(async () => {
  await terminal.disconnect();
  await machine.stop();
  await intake.stop();
  packages.remove();
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
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ];
  expect(expected.map(([fuse]) => [fuse, wire[fuse]])).toEqual(expected);
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
  const [main = ''] = await terminal.processes(`${home}/ausweis-terminal --ozone`);
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

test('doors: no browser mode in the package, no port open but the test’s own, no inspector', async () => {
  const files = listPackage(join(machine.root, home, 'resources/app.asar'), { isPack: false });
  expect(files.filter((file) => /browser-host|\/dist\/(intake|desk|pages)\//.test(file))).toEqual([]);
  const listening = (await machine.run('ss', '--listening', '--tcp', '--udp', '--numeric', '--processes'))
    .split('\n')
    .filter((line) => /ausweis-termina|"node"|cage/.test(line));
  expect(listening.filter((line) => !line.includes('127.0.0.1:9335'))).toEqual([]);
  const [main = ''] = await terminal.processes(`${home}/ausweis-terminal --ozone`);
  await machine.run('kill', '-USR1', main);
  expect(await machine.run('ss', '--listening', '--tcp', '--numeric')).not.toContain(':9229');
});

test('network: the only peer of the whole unit is the configured intake', async () => {
  const group = `/system.slice/ausweis-terminal.service`;
  const unitPids =
    (await machine.run('systemd-cgls', '--no-pager', '--full', group)).match(/[├└]─\s*\d+/g) ?? [];
  expect(unitPids.length).toBeGreaterThan(4);
  const connections = (await machine.run('ss', '--tcp', '--numeric', '--processes'))
    .split('\n')
    .filter((line) => /ausweis-termina|"node"/.test(line))
    .map((line) => line.trim().split(/\s+/));
  const peers = connections
    .filter(([, , , local]) => !local?.endsWith(':9335'))
    .map(([, , , , peer]) => peer);
  expect([...new Set(peers)].filter((peer) => peer !== new URL(intake.url).host)).toEqual([]);
});
