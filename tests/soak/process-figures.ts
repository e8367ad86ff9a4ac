import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What one process holds: memory that is only its own and was written (MiB, as the kernel counts it) and open handles. */
export type Figures = { megabytes: number; handles: number };

/**
 * Private memory that the process has written: what it shares with others, and pages of files that it has only read (the
 * system may drop them at any time, and counts them as private or not by who else reads them), say nothing about a leak.
 */
function figuresOf(pid: number): Figures {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const [, kilobytes] = /^Private_Dirty:\s+(\d+) kB/m.exec(rollup) ?? [];
  return {
    megabytes: Number(kilobytes) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** By name; what has the same name counts together, what has ended meanwhile not at all. */
export function figuresByName(processes: readonly (readonly [string, number])[]): Record<string, Figures> {
  const sums: Record<string, Figures> = {};
  for (const [name, pid] of processes) {
    if (!existsSync(`/proc/${pid}`)) continue;
    const { megabytes, handles } = figuresOf(pid);
    const before = sums[name] ?? { megabytes: 0, handles: 0 };
    sums[name] = { megabytes: before.megabytes + megabytes, handles: before.handles + handles };
  }
  return sums;
}
