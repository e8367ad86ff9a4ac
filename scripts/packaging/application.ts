import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { parse } from 'yaml';
import { electronRuntime, standInConfiguration } from './stand-in.ts';
import { terminalPackages } from './terminal-packages.ts';

/** Native modules bring builds for every platform. */
const foreignBuilds = (own: 'linux' | 'win32') => {
  const others = ['darwin', 'win32', 'linux', 'android', 'musl'].filter((name) => name !== own).join(',');
  return [
    `!**/prebuilds/*{${others}}*/**`,
    `!**/prebuilds/*{${others}}*.node`,
    '!**/node_modules/**/*-musl/**',
  ];
};

/** Electron's own demonstration and version file, which an unpacked Electron brings along. */
const leftovers = ['resources/default_app.asar', 'version'];

/**
 * The application as electron-builder packs it, by electron-builder.yml: fuses set, without the intake's packages.
 * `targets` are names of electron-builder ('dir', 'AppImage', 'nsis'); `out` is where the results go.
 */
export async function packApplication(options: {
  root: string;
  out: string;
  version: string;
  platform: Platform;
  targets: readonly string[];
}): Promise<void> {
  const { root, out, version, platform, targets } = options;
  const written: Configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const runtime = electronRuntime(root);
  const ours = platform === Platform.LINUX;
  await build({
    projectDir: root,
    targets: platform.createTarget([...targets]),
    publish: 'never',
    config: {
      ...written,
      directories: { output: out },
      extraMetadata: { version },
      files: [...files(written), ...foreignPackages(root), ...foreignBuilds(ours ? 'linux' : 'win32')],
      ...(ours ? { electronDist: runtime.folder, electronVersion: runtime.version } : {}),
      ...(ours && runtime.standIn ? standInConfiguration(root) : {}),
      afterPack: ({ appOutDir }) => {
        for (const file of leftovers) rmSync(join(appOutDir, file), { force: true });
      },
    },
  });
}

function files({ files: patterns }: Configuration): string[] {
  return [patterns].flat().filter((one) => typeof one === 'string');
}

/** Patterns that leave out every installed package that no program of the terminal loads. */
function foreignPackages(root: string): string[] {
  const needed = terminalPackages(
    join(root, 'node_modules'),
    ['station/station.js', 'main/main.js', 'finger-worker/finger-worker.js'].map((program) =>
      join(root, 'dist', program),
    ),
  );
  return productionPackages(root)
    .filter((name) => !needed.has(name))
    .map((name) => `!**/node_modules/${name}/**`);
}

/** Every package of the lockfile that is not for development only. */
function productionPackages(root: string): string[] {
  const { packages }: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const names = Object.entries(packages).flatMap(([place, { dev }]) =>
    dev || place === '' ? [] : (place.split('node_modules/').at(-1) ?? []),
  );
  return [...new Set(names)];
}
