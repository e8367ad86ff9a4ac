import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adult, secretsOfAdult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { LiveIntake } from '../support/live-intake.ts';
import { UiCitizen } from '../support/ui-citizen.ts';
import { InstalledTerminal } from './installed-terminal.ts';
import { Machine } from './machine.ts';
import { Packages } from './packages.ts';
import { Repository } from './repository.ts';

/** One machine from the first installation to the purge; each test goes on where the one before it ended. */
let machine: Machine;
let terminal: InstalledTerminal;
let intake: LiveIntake;
let repository: Repository;
const packages = new Packages();
const data = '/var/lib/ausweis-terminal';
const outcome = () => machine.try('/usr/libexec/ausweis-terminal-update');
const logged = () => machine.run('journalctl', '--unit=ausweis-terminal', '--no-pager', '--lines=60');

beforeAll(async () => {
  machine = await Machine.start();
  terminal = new InstalledTerminal(machine);
  intake = await LiveIntake.start();
  repository = await Repository.start();
});
afterAll(async () => {
  await terminal.disconnect();
  await machine.stop();
  await intake.stop();
  await repository.stop();
  packages.remove();
});

test('installed: a user of its own, its places, a unit that starts with the machine', async () => {
  const deb = packages.pack('0.1.0');
  machine.run('dpkg', '--install', machine.bring(deb));
  repository.offer(deb);
  expect(machine.run('id', '--name', '--groups', 'ausweis-terminal').split(' ').sort()).toEqual(
    ['ausweis-terminal', 'audio', 'dialout', 'lp', 'render', 'video'].sort(),
  );
  expect(machine.run('systemctl', 'is-enabled', 'ausweis-terminal.service')).toBe('enabled');
  expect(machine.run('stat', '--format=%A %U', data)).toBe('drwx------ ausweis-terminal');
  expect(machine.run('stat', '--format=%A %U %G', '/etc/ausweis-terminal/terminal.yaml')).toBe(
    '-rw-r----- root ausweis-terminal',
  );
  expect(machine.run('dpkg', '--verify', 'ausweis-terminal')).toBe('');
});

test('started by its unit, it takes a whole application, and the intake has the case', async () => {
  terminal.configure(intake.url, await intake.code());
  terminal.start();
  expect(terminal.property('ActiveState')).toBe('active');
  await terminal.untilState('attract');
  await eventually(async () => terminal.property('StatusText') === 'free', 'free');
  const page = await terminal.page();
  const citizen = new UiCitizen({ page, citizen: adult, session: () => terminal.session() });
  await citizen.walkTo('review');
  expect(terminal.property('StatusText')).toBe('in use');
  await citizen.answer('review');
  await eventually(async () => (await terminal.session())?.slip?.printing === 'printed', 'printed');
  await page.getByRole('button', { name: /Ich habe den Beleg/ }).click();
  await terminal.untilState('attract');
  await eventually(async () => (await intake.cases()).arrived === 1, 'arrived');
  expect(filesContaining(join(machine.root, data), secretsOfAdult)).toEqual([]);
});

test('a byte that was changed refuses the start; the package manager puts it right', async () => {
  await terminal.stop();
  const file = '/usr/lib/ausweis-terminal/resources/app.asar';
  machine.run('sh', '-c', `printf X | dd of=${file} bs=1 seek=5000000 conv=notrunc status=none`);
  expect(machine.try('systemctl', 'start', 'ausweis-terminal').ok).toBe(false);
  expect(logged()).toContain(`${file}: FAILED`);
  expect(machine.try('dpkg', '--verify', 'ausweis-terminal').output).toContain(file);
  machine.run('systemctl', 'stop', 'ausweis-terminal');
  machine.run('dpkg', '--install', '/opt/ausweis-terminal_0.1.0_amd64.deb');
  terminal.start();
});

test('upgraded by hand with data: the terminal runs again, enrolled, with its case', async () => {
  await terminal.disconnect();
  const deb = packages.pack('0.1.1');
  machine.run('dpkg', '--install', machine.bring(deb));
  repository.offer(deb);
  expect(terminal.version()).toBe('0.1.1');
  await eventually(async () => terminal.property('ActiveState') === 'active', 'started again');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
});

test('updates: none without a repository, none from an unsigned one, none to an older version', async () => {
  expect(outcome()).toEqual({ ok: true, output: '' });
  machine.write('/etc/apt/keyrings/ausweis-terminal.asc', repository.publicKey);
  machine.write('/etc/apt/sources.list.d/ausweis-terminal.sources', repository.source);
  // 0.1.0 and 0.1.1 are on offer, 0.1.1 is installed.
  expect(outcome()).toEqual({ ok: true, output: '' });
  repository.offer(packages.pack('0.2.0'), 0);
  repository.publish(false);
  expect(outcome().ok).toBe(false);
  expect(terminal.version()).toBe('0.1.1');
});

test('updates: not before this terminal’s stage is reached', async () => {
  repository.publish();
  expect(outcome()).toEqual({ ok: true, output: '' });
  expect(terminal.version()).toBe('0.1.1');
});

test('updates: never on a citizen', async () => {
  repository.stage('ausweis-terminal_0.2.0_amd64.deb', 100);
  await terminal.must('session.start', { language: 'de' });
  const tried = machine.try('env', 'UPDATE_FREE_WITHIN=4', '/usr/libexec/ausweis-terminal-update');
  expect(tried.output).toContain('did not become free');
  expect((await terminal.session())?.state).toBe('page');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
});

test('updates: the terminal closes, the new version shows that it works, and opens', async () => {
  await terminal.disconnect();
  const done = machine.try('env', 'UPDATE_WATCH_FOR=3', '/usr/libexec/ausweis-terminal-update');
  expect(done).toMatchObject({ ok: true });
  expect(done.output).toContain('now version 0.2.0');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
});

test('updates: a version that does not start is taken back, with the data as they were, and not tried again', async () => {
  await terminal.disconnect();
  repository.offer(packages.pack('0.3.0', true));
  const tried = machine.try('env', 'UPDATE_WATCH_FOR=3', '/usr/libexec/ausweis-terminal-update');
  expect(tried.ok).toBe(false);
  expect(tried.output).toContain('version 0.3.0 does not work here');
  expect(terminal.version()).toBe('0.2.0');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
  expect(machine.try('ls', '/var/lib/ausweis-terminal-update/data').ok).toBe(false);
  expect(outcome()).toEqual({ ok: true, output: '' });
});

test('rolled back by hand to the first version, with the data', async () => {
  await terminal.disconnect();
  machine.run('dpkg', '--install', '/opt/ausweis-terminal_0.1.0_amd64.deb');
  await eventually(async () => terminal.property('ActiveState') === 'active', 'started again');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
});

test('removed, data and configuration stay; purged, nothing stays', async () => {
  await terminal.disconnect();
  machine.run('dpkg', '--remove', 'ausweis-terminal');
  expect(terminal.processes('/usr/lib/ausweis-terminal/')).toEqual([]);
  expect(machine.run('ls', data)).toContain('terminal.db');
  expect(machine.read('/etc/ausweis-terminal/terminal.yaml')).toContain(intake.url);
  // The drop-in and the repository are the test's own.
  machine.run(
    'rm',
    '-r',
    '/etc/systemd/system/ausweis-terminal.service.d',
    '/etc/apt/sources.list.d/ausweis-terminal.sources',
  );
  machine.run('rm', '/etc/apt/keyrings/ausweis-terminal.asc');
  machine.run('dpkg', '--purge', 'ausweis-terminal');
  const left = machine.run(
    'find',
    '/etc',
    '/usr',
    '/var/lib',
    '/run',
    '-xdev',
    '-name',
    '*ausweis-terminal*',
    '-not',
    '-path',
    '/var/lib/apt/lists/*',
  );
  expect(left).toBe('');
  expect(machine.try('getent', 'passwd', 'ausweis-terminal').ok).toBe(false);
});
