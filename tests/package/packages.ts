import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packDebian } from '../../scripts/packaging/debian-package.ts';

const root = resolve(import.meta.dirname, '../..');
/** What `npm run dist -- --fast` has packed. */
export const application = join(root, 'out/dist/linux-unpacked');

/** Packages of different versions from the same application. */
export class Packages {
  readonly folder = mkdtempSync(join(tmpdir(), 'ausweis-packages-'));

  /** `broken`: one whose program cannot start. */
  pack(version: string, broken = false): string {
    const file = join(this.folder, `ausweis-terminal_${version}_amd64.deb`);
    const from = broken ? this.#broken() : application;
    packDebian({ root, application: from, version, compression: 'gzip', epoch: '1764000000', file });
    return file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #broken(): string {
    const place = join(this.folder, 'broken');
    cpSync(application, place, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(place, 'resources/app.asar'), '');
    appendFileSync(join(place, 'resources/app.asar'), 'no archive');
    return place;
  }
}
