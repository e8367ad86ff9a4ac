import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';

/** Enough that a terminal serves: with less than 50 MB free it takes no new citizen. */
const roomy = 500_000_000;
const blockBytes = 4096;

/** Only root may mount one. */
export const mayMount = process.getuid?.() === 0;

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
    const { blocks: all, bfree, bsize } = statfsSync(this.folder);
    const size = blocks === null ? roomy : (all - bfree + blocks) * bsize;
    // Zero would mean no limit.
    mount('-o', `remount,size=${Math.max(size, blockBytes)}`, this.folder);
  }

  /** Refused by the system while a file is open for writing. */
  setReadOnly(on: boolean): void {
    mount('-o', `remount,${on ? 'ro' : 'rw'}`, this.folder);
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}

const mount = (...args: string[]) => execFileSync('mount', args);
