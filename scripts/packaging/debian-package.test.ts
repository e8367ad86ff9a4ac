import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packDebian } from './debian-package.ts';

const root = resolve(import.meta.dirname, '../..');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let folder: string;
let deb: string;
const field = (name: string) => execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' }).trim();

/** An application of a few bytes, written anew each time and with other times and modes. */
function application(name: string, mode: number, year: number): string {
  const place = join(folder, name);
  mkdirSync(join(place, 'resources'), { recursive: true });
  for (const [file, bits] of [
    ['ausweis-terminal', mode | 0o111],
    ['chrome-sandbox', mode | 0o4111],
    ['resources/app.asar', mode],
  ] as const) {
    writeFileSync(join(place, file), `content of ${file}`);
    chmodSync(join(place, file), bits);
    utimesSync(join(place, file), new Date(year, 1), new Date(year, 1));
  }
  return place;
}

function pack(app: string, version: string): string {
  const file = join(folder, `${version}-${sha256(Buffer.from(app)).slice(0, 8)}.deb`);
  packDebian({ root, application: app, version, compression: 'none', epoch: '1764000000', file });
  return file;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ausweis-deb-test-'));
  deb = pack(application('one', 0o600, 2025), '1.2.3-beta.1');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same application gives the same package, to the byte', () => {
  const other = pack(application('two', 0o664, 2026), '1.2.3-beta.1');
  expect(sha256(readFileSync(other))).toBe(sha256(readFileSync(deb)));
});

test('a pre-release is older than its release', () => {
  expect(field('Version')).toBe('1.2.3~beta.1');
  execFileSync('dpkg', ['--compare-versions', field('Version'), 'lt', '1.2.3']);
});

test('root owns everything, nothing may be written by others or runs as root', () => {
  const modes = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  expect(modes.filter(([, owner]) => owner !== 'root/root')).toEqual([]);
  expect(modes.filter(([mode = '']) => !mode.startsWith('l') && /^.{5}w|^.{8}w|s/.test(mode))).toEqual([]);
  expect(modes.some(([, , , , , name = '']) => name.endsWith('chrome-sandbox'))).toBe(false);
});

test('the list of contents names every file of the application with its digest', () => {
  const tree = join(folder, 'tree');
  execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
  const home = '/usr/lib/ausweis-terminal';
  expect(readFileSync(join(tree, home, 'contents.sha256'), 'utf8')).toBe(
    ['ausweis-terminal', 'resources/app.asar']
      .map((file) => `${sha256(Buffer.from(`content of ${file}`))}  ${home}/${file}\n`)
      .join(''),
  );
  // The configuration survives upgrades and `remove`.
  expect(readFileSync(join(tree, 'DEBIAN/conffiles'), 'utf8')).toContain(
    '/etc/ausweis-terminal/terminal.yaml',
  );
  for (const script of ['postinst', 'prerm', 'postrm'])
    execFileSync('sh', ['-n', join(tree, 'DEBIAN', script)]);
});
