import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFiles } from '../../scripts/support/font-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Puts the fonts where the build puts them, below the given folder of assets. */
export function linkFonts(assets: string): void {
  for (const [place, file] of Object.entries(fontFiles)) {
    mkdirSync(dirname(join(assets, place)), { recursive: true });
    symlinkSync(join(import.meta.dirname, '../../node_modules', file), join(assets, place));
  }
}

/** A folder of assets with nothing but fonts, removed when the test is over. */
export function assetsWithFonts(): string {
  const assets = temporaryFolder();
  linkFonts(assets);
  return assets;
}
