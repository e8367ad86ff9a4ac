import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Platform } from 'electron-builder';
import packageJson from '../package.json' with { type: 'json' };
import { packApplication } from './packaging/application.ts';
import { packDebian } from './packaging/debian-package.ts';
import { electronRuntime } from './packaging/stand-in.ts';
import { writeBillOfMaterials } from './sbom/write.ts';

/**
 * `npm run dist`: builds without the developer's doors and packs installers into out/dist. On Linux a Debian package,
 * and an AppImage where its runtime can be downloaded; on Windows an NSIS installer; beside them what it is made of.
 * `--fast` does not compress (tests), `--dir` stops at the unpacked application, `--version V` names another version.
 */
const root = resolve(import.meta.dirname, '..');
const out = join(root, 'out/dist');
const { values } = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
    version: { type: 'string', default: packageJson.version },
  },
});
const { version } = values;

const built = spawnSync(process.execPath, ['scripts/build.ts', '--package'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
mkdirSync(out, { recursive: true });
// A licence that is not allowed stops here; tests of packages look at it by a test of its own.
if (!values.fast) writeBillOfMaterials(root, out);
if (process.platform === 'win32')
  await packApplication({
    root,
    out,
    version,
    platform: Platform.WINDOWS,
    targets: [values.dir ? 'dir' : 'nsis'],
  });
else await forLinux();

async function forLinux(): Promise<void> {
  const { standIn, version: electron } = electronRuntime(root);
  // AppImage's own runtime comes from GitHub only, as the official Electron does.
  const targets = ['dir', ...(standIn || values.dir || values.fast ? [] : ['AppImage'])];
  await packApplication({ root, out, version, platform: Platform.LINUX, targets });
  if (values.dir) return;
  const file = join(out, `ausweis-terminal_${version}_${standIn ? 'for-tests' : process.arch}.deb`);
  packDebian({
    root,
    application: join(out, 'linux-unpacked'),
    version,
    compression: values.fast ? 'none' : 'xz',
    epoch: process.env.SOURCE_DATE_EPOCH ?? timeOfCommit(),
    file,
  });
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  console.log(`${file}\n  sha256 ${digest}`);
  if (standIn)
    console.log(
      `  Electron ${electron} stands in for the pinned one: this package is for tests, brings a Node of its own, and no AppImage was made.`,
    );
}

/** Seconds; the same commit gives the same package. */
function timeOfCommit(): string {
  return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim();
}
