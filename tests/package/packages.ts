import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    return this.#pack(version, broken ? this.#broken() : application);
  }

  /** One that is only looked at, never installed. */
  empty(version: string): string {
    const place = join(this.folder, 'empty');
    mkdirSync(place, { recursive: true });
    for (const file of ['ausweis-terminal', 'chrome-sandbox']) writeFileSync(join(place, file), '');
    return this.#pack(version, place);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #pack(version: string, from: string): string {
    const file = join(this.folder, `ausweis-terminal_${version}_amd64.deb`);
    packDebian({ root, application: from, version, compression: 'none', epoch: '1764000000', file });
    return file;
  }

  #broken(): string {
    const place = join(this.folder, 'broken');
    cpSync(application, place, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(place, 'resources/app.asar'), 'no archive');
    return place;
  }
}
