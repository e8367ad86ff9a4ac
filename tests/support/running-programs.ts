import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the programs that this process started and that still run. */
export const ownChildren = (): number[] => childrenOf(process.pid);

/** Ids of the programs that a process started and that still run. */
export const childrenOf = (process: number): number[] =>
  running().flatMap(({ id, parent }) => (parent === process ? [id] : []));

/** Those of them that still run. */
export const stillRunning = (processes: readonly number[]): number[] =>
  running().flatMap(({ id }) => (processes.includes(id) ? [id] : []));

function running(): { id: number; parent: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? [] : [{ id: Number(name), parent: Number(parent) }];
    } catch {
      return [];
    }
  });
}

/** Ids of all programs that a process started or that those started, and that still run. */
export const descendantsOf = (process: number): number[] =>
  childrenOf(process).flatMap((child) => [child, ...descendantsOf(child)]);

/** What `read` finds of each process; one that ends before it is read has nothing any more and is left out. */
export const ofThoseRunning = <Found>(processes: readonly number[], read: (pid: number) => Found): Found[] =>
  processes.flatMap((pid) => {
    try {
      return [read(pid)];
    } catch (error) {
      // Also of one that is still listed: it may have ended since, or wait for its parent to take note.
      if (hasEnded(error)) return [];
      throw error;
    }
  });

const hasEnded = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
