import { readdirSync } from 'node:fs';
import { eventually } from './eventually.ts';

/** Files, sockets and devices that this process holds. */
export const openHandles = (): number => readdirSync('/proc/self/fd').length;

/** The process holds no more than it did; closing takes the operating system a moment. */
export const noMoreHandlesThan = (before: number): Promise<void> =>
  eventually(async () => openHandles() <= before, 'every handle is free', 5_000);
