import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the programs that this process started and that still run. */
export const ownChildren = (): number[] => childrenOf(process.pid);

/** Ids of the programs that a process started and that still run. */
export function childrenOf(process: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
      return Number(parent) === process && state !== 'Z' ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
