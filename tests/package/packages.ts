import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packDebian } from '../../scripts/packaging/debian-package.ts';

const root = resolve(import.meta.dirname, '../..');
/** What `npm run dist -- --fast` has packed. */
export const application = join(root, 'out/dist/linux-unpacked');

/** Packages of different versions from the same application. */
export class Packages {
  readonly folder = mkdtempSync(join(tmpdir(), 'ausweis-packages-'));

  /** The file that `npm run dist` itself has written. */
  get asBuilt(): string {
    const [file, ...others] = readdirSync(join(root, 'out/dist')).filter((name) => name.endsWith('.deb'));
    if (file === undefined || others.length > 0) throw new Error('not one package in out/dist');
    return join(root, 'out/dist', file);
  }

  pack(version: string): string {
    return this.#pack(version, application);
  }

  /** One whose program is this shell script. */
  withProgram(version: string, script: string): string {
    const place = join(this.folder, version);
    mkdirSync(place);
    writeFileSync(join(place, 'ausweis-terminal'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    writeFileSync(join(place, 'chrome-sandbox'), '');
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
}
