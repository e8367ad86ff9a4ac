import { readdirSync, readFileSync } from 'node:fs';

/** What one process holds: memory that is only its own (MiB, as the kernel counts it) and open handles. */
export type Figures = { megabytes: number; handles: number };

/** Private memory: pages shared with other processes would be counted several times. */
export function figuresOf(pid: number): Figures {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].map(([, size]) =>
    Number(size),
  );
  return {
    megabytes: kilobytes.reduce((sum, size) => sum + size, 0) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
  };
}
