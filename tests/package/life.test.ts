import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import type { LiveIntake } from '../support/live-intake.ts';
import { searchMemory } from '../support/memory-search.ts';
import { UiCitizen } from '../support/ui-citizen.ts';
import type { InstalledTerminal } from './installed-terminal.ts';
import type { Machine } from './machine.ts';
import { packageSuite } from './package-suite.ts';

/** One machine from the first installation to the purge. */
const { packages, ...suite } = packageSuite();
let machine: Machine;
let terminal: InstalledTerminal;
let intake: LiveIntake;
/** The package that `npm run dist` has written. */
let firstVersion: string;
const data = '/var/lib/ausweis-terminal';
const key = `${data}/terminal-key.json`;
const credential = '/etc/credstore.encrypted/terminal-key';
const makeCredential = () =>
  machine.run(
    'sh',
    '-c',
    `mkdir -p /etc/credstore.encrypted && head -c 32 /dev/urandom |
     systemd-creds encrypt --with-key=host --name=terminal-key - ${credential}`,
  );
const enrolledAs = async () => (await terminal.must('snapshot.get', null)).terminal.terminalId;
/** Words that stand nowhere else in the memory of this computer. */
const rareWord = () =>
  `Q${randomBytes(40)
    .toString('base64')
    .replace(/[^a-z]/g, '')
    .slice(0, 14)}`;
const words = { familyName: rareWord(), birthPlace: rareWord(), street: rareWord() };
const secrets = Object.values(words);
const applicant = {
  ...adult,
  'family-name': { familyName: words.familyName },
  'birth-place': { birthPlace: words.birthPlace },
  address: { street: `${words.street} 12`, postalCode: '67655', town: 'Kaiserslautern' },
};
const logged = () => machine.run('journalctl', '--unit=ausweis-terminal', '--no-pager', '--lines=60');

beforeAll(() => {
  machine = suite.machine();
  terminal = suite.terminal();
  intake = suite.intake();
});

test('installed: a user of its own, its places, a unit that starts with the machine', async () => {
  firstVersion = machine.bring(packages.asBuilt);
  await machine.run('dpkg', '--install', firstVersion);
  expect((await machine.run('id', '--name', '--groups', 'ausweis-terminal')).split(' ').sort()).toEqual(
    ['ausweis-terminal', 'audio', 'dialout', 'lp', 'render', 'video'].sort(),
  );
  expect(await machine.run('systemctl', 'is-enabled', 'ausweis-terminal.service')).toBe('enabled');
  expect(await machine.run('stat', '--format=%A %U', data)).toBe('drwx------ ausweis-terminal');
  expect(await machine.run('stat', '--format=%A %U %G', '/etc/ausweis-terminal/terminal.yaml')).toBe(
    '-rw-r----- root ausweis-terminal',
  );
  expect(await machine.run('dpkg', '--verify', 'ausweis-terminal')).toBe('');
});

test('started by its unit, it takes a whole application, and the intake has the case', async () => {
  await terminal.configure(intake.url, await intake.code());
  await terminal.start();
  expect(await terminal.property('ActiveState')).toBe('active');
  await terminal.untilState('attract');
  await eventually(async () => (await terminal.property('StatusText')) === 'free', 'free');
  const page = await terminal.page();
  const citizen = new UiCitizen({ page, citizen: applicant, session: () => terminal.session() });
  await citizen.walkTo('review');
  expect(await terminal.property('StatusText')).toBe('in use');
  await citizen.answer('review');
  await eventually(async () => (await terminal.session())?.slip?.printing === 'printed', 'printed');
  await page.getByRole('button', { name: /Ich habe den Beleg/ }).click();
  await terminal.untilState('attract');
  await eventually(async () => (await intake.cases()).arrived === 1, 'arrived');
  expect(filesContaining(join(machine.root, data), secrets)).toEqual([]);
});

test('memory: nobody came for a while, and the page is a new process that never knew the citizen', async () => {
  const renderer = () => processesOf('--type=renderer');
  const before = renderer();
  await eventually(
    async () => renderer().length === 1 && renderer()[0] !== before[0],
    'a new process',
    60_000,
  );
  await (await terminal.page()).locator('h1').waitFor();
  const found = (pids: number[]) => pids.reduce((sum, pid) => sum + searchMemory(pid, secrets), 0);
  const left = {
    page: found(renderer()),
    station: found(processesOf('station.js')),
    main: found(
      processesOf('--ozone-platform')
        .filter((pid) => !renderer().includes(pid))
        .slice(0, 1),
    ),
  };
  console.log(`found in memory: ${JSON.stringify(left)}`);
  expect(left.page).toBe(0);
  // Single strings that the engine has not written over yet; more than a hundred while the application was made.
  expect(left.station).toBeLessThan(10);
});

test('a byte that was changed refuses the start; the package manager puts it right', async () => {
  await terminal.stop();
  const file = '/usr/lib/ausweis-terminal/resources/app.asar';
  await machine.run(
    'sh',
    '-c',
    `printf 'not what was packed' | dd of=${file} bs=1 seek=5000000 conv=notrunc status=none`,
  );
  expect((await machine.try('systemctl', 'start', 'ausweis-terminal')).ok).toBe(false);
  expect(await logged()).toContain(`${file}: FAILED`);
  expect((await machine.try('dpkg', '--verify', 'ausweis-terminal')).output).toContain(file);
  await machine.run('systemctl', 'stop', 'ausweis-terminal');
  await machine.run('dpkg', '--install', firstVersion);
  await terminal.start();
});

test('hung: a main process that stands still is ended by the unit, which starts it anew', async () => {
  expect(await terminal.property('WatchdogUSec')).toBe('1min');
  await terminal.stop();
  const dropIn = '/etc/systemd/system/ausweis-terminal.service.d/watchdog.conf';
  machine.write(dropIn, '[Service]\nWatchdogSec=25\nTimeoutAbortSec=2\n');
  await machine.run('systemctl', 'daemon-reload');
  await terminal.start();
  // It says that it lives, again and again; else this would be no more than a restart every 25 s.
  const alive = () => terminal.property('WatchdogTimestampMonotonic');
  for (let times = 0; times < 3; times += 1) {
    const before = await alive();
    await eventually(async () => (await alive()) !== before, 'a sign of life');
  }
  expect(await terminal.property('NRestarts')).toBe('0');
  const main = await terminal.mainProcess();
  await machine.run('kill', '-STOP', main);
  await eventually(async () => (await terminal.property('NRestarts')) === '1', 'ended', 60_000);
  expect(await logged()).toContain('Watchdog timeout');
  await eventually(async () => (await terminal.property('ActiveState')) === 'active', 'started', 90_000);
  await terminal.untilState('attract');
  await machine.run('rm', dropIn);
  await machine.run('systemctl', 'daemon-reload');
});

test('key: with a credential of this computer the terminal’s key is wrapped, and it is still the same one', async () => {
  await terminal.stop();
  const bare = machine.read(key);
  await makeCredential();
  await terminal.start();
  // Enrolled: the intake takes its signature.
  await terminal.untilState('attract');
  expect(bare).toContain('"P-256"');
  expect(machine.read(key)).not.toContain('"P-256"');
});

test('key: a credential that cannot be opened closes the terminal and loses nothing: opened again, all is as before', async () => {
  const terminalId = await enrolledAs();
  await terminal.stop();
  const digest = () => machine.run('sha256sum', key);
  const wrapped = await digest();
  await machine.run('cp', credential, '/root/right');
  machine.write(credential, 'spoiled');
  await terminal.start();
  await terminal.untilState('out-of-service');
  expect((await terminal.must('snapshot.get', null)).terminal.outOfService).toBe('not-enrolled');
  expect(await machine.run('journalctl', '--unit=ausweis-terminal-key', '--no-pager')).toContain(
    'terminal-key cannot be opened',
  );
  expect(await logged()).toContain('the credential terminal-key cannot be opened');
  // Not even a new code makes it give away what is no key of this terminal.
  await terminal.stop();
  await terminal.configure(intake.url, await intake.code());
  await terminal.start();
  await terminal.must('dev.sync', null);
  await terminal.untilState('out-of-service');
  expect(await digest()).toBe(wrapped);
  expect(await machine.run('ls', data)).not.toContain('terminal-key.json.new');

  await terminal.stop();
  await machine.run('cp', '/root/right', credential);
  await terminal.start();
  await terminal.untilState('attract');
  expect(await digest()).toBe(wrapped);
  expect(await enrolledAs()).toBe(terminalId);
});

test('key: where nothing opens it any more, a new credential and a new code put the terminal back in service', async () => {
  const before = await enrolledAs();
  await terminal.stop();
  await makeCredential();
  await terminal.configure(intake.url, await intake.code());
  await terminal.start();
  await terminal.untilState('attract');
  expect(await enrolledAs()).not.toBe(before);
  expect(machine.read(key)).not.toContain('"P-256"');
  expect(await machine.run('stat', '--format=%A %U', '/run/credstore/terminal-key')).toBe('-rw------- root');
});

test('upgraded by hand with data: the terminal runs again, enrolled, with its case', async () => {
  await terminal.disconnect();
  const deb = packages.pack('0.1.1');
  await machine.run('dpkg', '--install', machine.bring(deb));
  expect(await terminal.version()).toBe('0.1.1');
  await eventually(async () => (await terminal.property('ActiveState')) === 'active', 'started again');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
});

test('rolled back by hand to the first version, with the data', async () => {
  await terminal.disconnect();
  await machine.run('dpkg', '--install', firstVersion);
  await eventually(async () => (await terminal.property('ActiveState')) === 'active', 'started again');
  await terminal.untilState('attract');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(1);
});

test('removed, data and configuration stay; purged, nothing stays', async () => {
  await terminal.disconnect();
  await machine.run('dpkg', '--remove', 'ausweis-terminal');
  expect(await terminal.processes('/usr/lib/ausweis-terminal/')).toEqual([]);
  expect(await machine.run('ls', data)).toContain('terminal.db');
  expect(machine.read('/etc/ausweis-terminal/terminal.yaml')).toContain(intake.url);
  // The drop-in is the test's own.
  await machine.run('rm', '-r', '/etc/systemd/system/ausweis-terminal.service.d');
  await machine.run('dpkg', '--purge', 'ausweis-terminal');
  const left = await machine.run(
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
  expect((await machine.try('getent', 'passwd', 'ausweis-terminal')).ok).toBe(false);
});

/** Processes of the installed terminal with `text` in their command, as this computer counts them; the oldest first. */
function processesOf(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.startsWith('/usr/lib/ausweis-terminal/') && command.includes(text);
      } catch {
        return false;
      }
    })
    .sort((a, b) => a - b);
}
