import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import type { InstalledTerminal } from './installed-terminal.ts';
import type { Machine } from './machine.ts';
import { packageSuite } from './package-suite.ts';
import { Repository } from './repository.ts';

/** A terminal in service and the repository of its authority. */
const { packages, installed, ...suite } = packageSuite();
let machine: Machine;
let terminal: InstalledTerminal;
let repository: Repository;
/** Of this machine, from 0 to 99. */
let place: number;
const outcome = (...settings: string[]) =>
  machine.try('env', ...settings, '/usr/libexec/ausweis-terminal-update');
/** The terminal's id at the intake: the data are those of before. */
const enrolment = async () => (await terminal.must('snapshot.get', null)).terminal.terminalId;

beforeAll(async () => {
  machine = suite.machine();
  terminal = suite.terminal();
  repository = await Repository.start();
  // By the test's hand alone.
  machine.write(
    '/etc/systemd/system/ausweis-terminal-update.timer.d/test.conf',
    '[Timer]\nOnBootSec=\nOnCalendar=\nOnCalendar=2099-01-01\n',
  );
  const deb = await installed('0.1.1');
  repository.offer(packages.withProgram('0.1.0', 'exit 1'));
  repository.offer(deb);
});
afterAll(() => repository?.stop());

const data = '/var/lib/ausweis-terminal';
const kept = '/var/lib/ausweis-terminal-update';
/** A setting for `outcome`: a program of the script is another one this time. */
async function instead(program: string, script: string): Promise<string> {
  const folder = `/opt/instead-of-${program}`;
  machine.write(`${folder}/${program}`, `#!/bin/sh\n${script}\n`);
  await machine.run('chmod', '755', `${folder}/${program}`);
  return `PATH=${folder}:/usr/sbin:/usr/bin:/sbin:/bin`;
}
/** A run that finds no newer version: it can only tidy up. */
async function withoutRepository(): Promise<void> {
  await machine.run('mv', sources, `${sources}.away`);
  const done = await outcome();
  await machine.run('mv', `${sources}.away`, sources);
  expect(done).toMatchObject({ ok: true });
}
/** This version takes citizens, and only the package of the way back lies aside. */
async function untilOpen(version: string): Promise<void> {
  await eventually(async () => (await terminal.property('ActiveState')) === 'active', 'started');
  await terminal.untilState('attract');
  expect(await terminal.version()).toBe(version);
  expect(await machine.run('ls', kept)).not.toMatch(/data|done/);
}

/** A program of a schema that the old one does not know (the number in the head of SQLite's file); it says that it is up. */
const newSchemaThenDeath = `
cd ${data}
printf '\\0\\0\\0\\143' | dd of=terminal.db bs=1 seek=60 conv=notrunc status=none
rm -f terminal-key.json
echo new >of-the-new-version
systemd-notify --ready
sleep 2
exit 1`;

const sources = '/etc/apt/sources.list.d/ausweis-terminal.sources';
const next = 'ausweis-terminal_0.2.0_amd64.deb';

test('none without a repository', async () => {
  expect(await outcome()).toMatchObject({ ok: true });
  machine.write('/etc/apt/keyrings/ausweis-terminal.asc', repository.publicKey);
  machine.write(sources, repository.source);
});

test('none to an older version, also where APT itself would go back to it', async () => {
  const insisting = '/etc/apt/preferences.d/00-back';
  machine.write(insisting, 'Package: ausweis-terminal\nPin: version 0.1.0\nPin-Priority: 1001\n');
  expect(await outcome()).toMatchObject({ ok: true });
  expect(await machine.run('apt-cache', 'policy', 'ausweis-terminal')).toContain('Candidate: 0.1.0');
  expect(await terminal.version()).toBe('0.1.1');
  await machine.run('rm', insisting);
});

test('none when the signature is not of these lists', async () => {
  repository.offer(packages.pack('0.2.0'), 0);
  repository.stage(next, 100, false);
  const tried = await outcome();
  expect(tried.ok).toBe(false);
  expect(tried.output).toMatch(/unexpected size|Hash Sum mismatch/);
  expect(await terminal.version()).toBe('0.1.1');
});

test('in stages: a terminal has its place among the hundred, and not before it is reached', async () => {
  const id = (await machine.run('cat', '/etc/machine-id')).trim();
  const digest = createHash('sha256').update(`${id} 0.2.0`).digest('hex');
  place = Number.parseInt(digest.slice(0, 8), 16) % 100;
  repository.stage(next, place);
  expect(await outcome()).toMatchObject({ ok: true, output: '' });
  expect(await terminal.version()).toBe('0.1.1');
});

test('never on a citizen', async () => {
  repository.stage(next, place + 1);
  await terminal.must('session.start', { language: 'de' });
  const tried = await outcome('UPDATE_FREE_WITHIN=4');
  expect(tried.output).toContain('did not become free');
  expect((await terminal.session())?.state).toBe('page');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
});

test('no room: said plainly, before anything is closed', async () => {
  await machine.run('mkdir', '-p', kept);
  await machine.run('mount', '-t', 'tmpfs', '-o', 'size=1M', 'tmpfs', kept);
  const tried = await outcome();
  await machine.run('umount', kept);
  expect(tried.ok).toBe(false);
  expect(tried.output).toMatch(
    /no room for version 0\.2\.0: \d+ kilobytes are needed in .*; nothing was changed/,
  );
  expect(await terminal.version()).toBe('0.1.1');
  expect((await terminal.session())?.state).toBe('attract');
});

test('the disk fills up while the data are copied: the old version is open again', async () => {
  await terminal.disconnect();
  const tried = await outcome(await instead('cp', 'mkdir -p "$3"; echo "No space left on device"; exit 1'));
  expect(tried).toMatchObject({ ok: false });
  expect(tried.output).toContain('No space left');
  await untilOpen('0.1.1');
});

test('killed after the terminal was closed: the next run opens it, and nothing of the copy stays', async () => {
  await terminal.disconnect();
  expect(await outcome(await instead('cp', 'mkdir -p "$3"; kill -KILL $PPID'))).toMatchObject({ ok: false });
  expect(await terminal.property('ActiveState')).not.toBe('active');
  expect(await machine.run('ls', kept)).toContain('data.part');
  await withoutRepository();
  await untilOpen('0.1.1');
});

test('the terminal closes, the new version shows that it works, and opens', async () => {
  const before = await enrolment();
  await terminal.disconnect();
  const done = await outcome('UPDATE_WATCH_FOR=3');
  expect(done).toMatchObject({ ok: true });
  expect(done.output).toContain('now version 0.2.0');
  await terminal.untilState('attract');
  expect(await enrolment()).toBe(before);
});

test('cut in the last steps of an update: the next run opens the terminal, and nothing of the copy stays', async () => {
  await terminal.disconnect();
  // As `finish` leaves it between two of its steps.
  await machine.run('cp', '-a', data, `${kept}/done`);
  await machine.run('mkdir', `${data}/closed-for-update`);
  await terminal.untilState('out-of-service');
  await withoutRepository();
  await untilOpen('0.2.0');
});

test('a version that does not start is taken back, and not tried again', async () => {
  const before = await enrolment();
  await terminal.disconnect();
  repository.offer(packages.withProgram('0.3.0', 'exit 1'));
  const tried = await outcome('UPDATE_WATCH_FOR=3');
  expect(tried.ok).toBe(false);
  expect(tried.output).toContain('version 0.3.0 does not work here');
  await untilOpen('0.2.0');
  expect(await enrolment()).toBe(before);
  expect(await outcome()).toMatchObject({ ok: true });
});

test('a version that changes the data and then dies is taken back: every byte as it was', async () => {
  const before = await enrolment();
  await terminal.disconnect();
  // What the data are like at each start, before the terminal has touched them; the last line is the latest.
  const starts = '/root/starts';
  const digest = `cd ${data} && find . ! -type d -print0 | sort -z | tar -c --null -T - | sha256sum >>${starts}`;
  machine.write('/opt/note-start', `#!/bin/sh\n${digest}\n`);
  await machine.run('chmod', '755', '/opt/note-start');
  machine.write(
    '/etc/systemd/system/ausweis-terminal.service.d/starts.conf',
    '[Service]\nExecStartPre=+/opt/note-start\n',
  );
  await machine.run('systemctl', 'daemon-reload');
  repository.offer(packages.withProgram('0.3.1', newSchemaThenDeath));
  const tried = await outcome('UPDATE_WATCH_FOR=10');
  expect(tried.output).toContain('version 0.3.1 does not work here');
  const [first, ...later] = machine.read(starts).trim().split('\n');
  expect(later.length).toBeGreaterThan(0);
  // Changed indeed, as the second start of the new version found it; then back.
  expect(later[0]).not.toBe(first);
  expect(later.at(-1)).toBe(first);
  await untilOpen('0.2.0');
  expect(await enrolment()).toBe(before);
});
