import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const neededBytes = 4e9;

/**
 * A new folder for the temporary files of tests: in memory where the machine has enough of it. Databases that
 * synchronise every commit wait for a disk most of their time.
 */
export function quickFolder(): string {
  if (existsSync(memory)) {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize > neededBytes) {
      const folder = openFolder(memory);
      if (runsPrograms(folder)) return folder;
      rmSync(folder, { recursive: true });
    }
  }
  return openFolder(tmpdir());
}

/** Readable by every user: the database server does not run as root. */
function openFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, 'ausweis-tests-'));
  chmodSync(folder, 0o1777);
  return folder;
}

/** Containers often mount it without the right to execute, which made-up programs of tests need. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'try');
  writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const runs = spawnSync(program).status === 0;
  rmSync(program);
  return runs;
}
