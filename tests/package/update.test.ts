import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const deb = await installed('0.1.1');
  repository.offer(packages.empty('0.1.0'));
  repository.offer(deb);
});
afterAll(() => repository?.stop());

const next = 'ausweis-terminal_0.2.0_amd64.deb';

test('none without a repository', async () => {
  expect(await outcome()).toMatchObject({ ok: true });
  machine.write('/etc/apt/keyrings/ausweis-terminal.asc', repository.publicKey);
  machine.write('/etc/apt/sources.list.d/ausweis-terminal.sources', repository.source);
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
