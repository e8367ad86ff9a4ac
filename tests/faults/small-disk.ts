import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough that a terminal serves: with less than 50 MB free it takes no new citizen. */
const roomy = 500_000_000;
const blockBytes = 4096;

/** A disk in memory for one terminal's data, that can become full to the last block, or read-only. */
export class SmallDisk {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    mount('-t', 'tmpfs', '-o', `size=${roomy},mode=700`, 'tmpfs', folder);
  }

  /** So many blocks are left from now on; null: room again. */
  leave(blocks: number | null): void {
    for (let tries = 1; ; tries += 1) {
      const { blocks: all, bfree, bsize } = statfsSync(this.folder);
      // Zero would mean no limit.
      const size = blocks === null ? roomy : Math.max((all - bfree + blocks) * bsize, blockBytes);
      try {
        mount('-o', `remount,size=${size}`, this.folder);
        return;
      } catch (error) {
        // Refused when a station has written between the look and the limit.
        if (tries === 50) throw error;
      }
    }
  }

  /** Refused by the system while a file is open for writing. */
  setReadOnly(on: boolean): void {
    mount('-o', `remount,${on ? 'ro' : 'rw'}`, this.folder);
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}

/** This file alone becomes read-only, its folder stays writable; what is returned undoes that. */
export function makeFileReadOnly(file: string): () => void {
  mount('--bind', file, file);
  mount('-o', 'remount,bind,ro', file);
  return () => execFileSync('umount', ['--lazy', file]);
}

/** Only root may mount one, and in many a container not even root. */
export const mayMount = process.getuid?.() === 0 && couldMount();

function couldMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'ausweis-mount-'));
  try {
    new SmallDisk(folder).unmount();
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' });
}
