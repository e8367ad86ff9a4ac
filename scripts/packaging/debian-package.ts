import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Where the application lies on a terminal. */
const home = 'usr/lib/ausweis-terminal';
const documents = 'usr/share/doc/ausweis-terminal';

/**
 * Packs the unpacked application and packaging/ into a Debian package with Debian's own tool. The same input gives the
 * same bytes: order, owners and modes are set, times come from SOURCE_DATE_EPOCH (seconds).
 * `compression`: `xz` for releases (minutes), `none` for tests (seconds).
 */
export function packDebian(options: {
  root: string;
  application: string;
  version: string;
  compression: 'xz' | 'none';
  epoch: string;
  file: string;
}): void {
  const tree = mkdtempSync(join(tmpdir(), 'ausweis-deb-'));
  try {
    layOut(tree, options);
    writeControl(tree, options);
    execFileSync(
      'dpkg-deb',
      ['--root-owner-group', `-Z${options.compression}`, '--build', tree, options.file],
      { env: { ...process.env, SOURCE_DATE_EPOCH: options.epoch }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function layOut(tree: string, { root, application }: { root: string; application: string }): void {
  cpSync(join(root, 'packaging/files'), tree, { recursive: true });
  cpSync(application, join(tree, home), { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox is made of user namespaces here; its helper that runs as root stays away.
  rmSync(join(tree, home, 'chrome-sandbox'));
  mkdirSync(join(tree, 'usr/bin'));
  symlinkSync('../lib/ausweis-terminal/ausweis-terminal', join(tree, 'usr/bin/ausweis-terminal'));
  mkdirSync(join(tree, documents), { recursive: true });
  cpSync(join(root, 'LICENSE'), join(tree, documents, 'copyright'));
  for (const file of [
    'CHANGELOG.md',
    'THIRD-PARTY.md',
    ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ])
    if (file.endsWith('.md')) cpSync(join(root, file), join(tree, documents, file.split('/').at(-1) ?? file));
  for (const file of allFiles(tree))
    chmodSync(join(tree, file), statSync(join(tree, file)).mode & 0o111 ? 0o755 : 0o644);
  for (const folder of [tree, ...folders(tree)]) chmodSync(folder, 0o755);
  writeFileSync(join(tree, home, 'contents.sha256'), digests(tree, 'sha256', `${home}/`, '/'));
}

function writeControl(tree: string, { root, version }: { root: string; version: string }): void {
  const kilobytes = allFiles(tree).reduce(
    (sum, file) => sum + Math.ceil(statSync(join(tree, file)).size / 1024),
    0,
  );
  const values: Record<string, string> = {
    // In Debian's order of versions a hyphen would make a pre-release newer than its release.
    version: version.replace('-', '~'),
    architecture: execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim(),
    installedSize: String(kilobytes),
  };
  const md5 = digests(tree, 'md5', '', '');
  const target = join(tree, 'DEBIAN');
  cpSync(join(root, 'packaging/debian'), target, { recursive: true });
  chmodSync(target, 0o755);
  const control = readFileSync(join(target, 'control'), 'utf8');
  writeFileSync(
    join(target, 'control'),
    control.replace(/\$\{(\w+)\}/g, (_, name) => values[name] ?? ''),
  );
  writeFileSync(join(target, 'md5sums'), md5);
}

/** Lines as sha256sum and md5sum write and check them, of the files under `below`. */
function digests(tree: string, algorithm: 'sha256' | 'md5', below: string, prefix: string): string {
  return allFiles(tree)
    .filter((file) => file.startsWith(below))
    .map(
      (file) =>
        `${createHash(algorithm)
          .update(readFileSync(join(tree, file)))
          .digest('hex')}  ${prefix}${file}\n`,
    )
    .join('');
}

/** Regular files, relative to `tree`, in one order everywhere. */
function allFiles(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)))
    .sort();
}

function folders(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}
