import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveIntake } from '../support/live-intake.ts';
import { InstalledTerminal } from './installed-terminal.ts';
import { Machine } from './machine.ts';
import { Packages } from './packages.ts';
import { Repository } from './repository.ts';

/** A terminal in service and the repository of its authority; each test goes on where the one before it ended. */
let machine: Machine;
let terminal: InstalledTerminal;
let intake: LiveIntake;
let repository: Repository;
const packages = new Packages();
const outcome = (...settings: string[]) =>
  machine.try('env', ...settings, '/usr/libexec/ausweis-terminal-update');
/** The terminal's id at the intake: the data are those of before. */
const enrolment = async () => (await terminal.must('snapshot.get', null)).terminal.terminalId;

beforeAll(async () => {
  machine = await Machine.start();
  terminal = new InstalledTerminal(machine);
  intake = await LiveIntake.start();
  repository = await Repository.start();
  const deb = packages.pack('0.1.1');
  await machine.run('dpkg', '--install', machine.bring(deb));
  repository.offer(packages.empty('0.1.0'));
  repository.offer(deb);
  await terminal.configure(intake.url, await intake.code());
  await terminal.start();
  await terminal.untilState('attract');
});
afterAll(async () => {
  await terminal.disconnect();
  await machine.stop();
  await intake.stop();
  await repository.stop();
  packages.remove();
});

const next = 'ausweis-terminal_0.2.0_amd64.deb';

test('none without a repository, none to an older version, none when the signature is not of these lists', async () => {
  expect(await outcome()).toMatchObject({ ok: true });
  machine.write('/etc/apt/keyrings/ausweis-terminal.asc', repository.publicKey);
  machine.write('/etc/apt/sources.list.d/ausweis-terminal.sources', repository.source);
  // 0.1.0 and 0.1.1 are on offer, 0.1.1 is installed.
  expect(await outcome()).toMatchObject({ ok: true });
  repository.offer(packages.pack('0.2.0'), 0);
  repository.stage(next, 100, false);
  expect((await outcome()).ok).toBe(false);
  expect(await terminal.version()).toBe('0.1.1');
});

test('not before this terminal’s stage is reached', async () => {
  repository.stage(next, 0);
  expect(await outcome()).toMatchObject({ ok: true });
  expect(await terminal.version()).toBe('0.1.1');
});

test('never on a citizen', async () => {
  repository.stage(next, 100);
  await terminal.must('session.start', { language: 'de' });
  const tried = await outcome('UPDATE_FREE_WITHIN=4');
  expect(tried.output).toContain('did not become free');
  expect((await terminal.session())?.state).toBe('page');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
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

test('a version that does not start is taken back, with the data as they were, and not tried again', async () => {
  const before = await enrolment();
  await terminal.disconnect();
  repository.offer(packages.pack('0.3.0', true));
  const tried = await outcome('UPDATE_WATCH_FOR=3');
  expect(tried.ok).toBe(false);
  expect(tried.output).toContain('version 0.3.0 does not work here');
  expect(await terminal.version()).toBe('0.2.0');
  await terminal.untilState('attract');
  expect(await enrolment()).toBe(before);
  expect((await machine.try('ls', '/var/lib/ausweis-terminal-update/data')).ok).toBe(false);
  expect(await outcome()).toMatchObject({ ok: true });
});
