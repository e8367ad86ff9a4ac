import { subscribe } from 'node:diagnostics_channel';

/** Of this process, begun and not answered yet; with the time that passes, not with any clock of a test. */
const begun = new Map<unknown, number>();

const requestOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;
subscribe('undici:request:create', (message) => begun.set(requestOf(message), performance.now()));
for (const end of ['undici:request:trailers', 'undici:request:error'])
  subscribe(end, (message) => begun.delete(requestOf(message)));

/** Whoever does not answer for so long will not: then a clock may go on to where patience ends. */
const silentMs = 1_000;

/** True while an answer is to be expected: a request takes real time, in which a test's clock stands still. */
export function awaitsAnswer(): boolean {
  const now = performance.now();
  return [...begun.values()].some((at) => now - at < silentMs);
}
