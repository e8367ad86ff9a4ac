import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/**
 * A started Electron program, asked by DevTools' own protocol. A test driver attaches to everything, which delays what a
 * benchmark measures, and may leave a page paused for ever when its processes are killed.
 */
const pages = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const reply = z.object({ result: z.object({ result: z.object({ value: z.unknown() }) }) });
const text = z.object({ data: z.string() });
const bytes = z.strictObject({ bytes: z.base64() });

/** Where a program that was started with `--remote-debugging-port=0` lets itself be asked; it says so on stderr. */
export async function debuggingPort(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no output to read');
  let found: string | undefined;
  for await (const line of createInterface(child.stderr)) {
    found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (found) break;
  }
  if (!found) throw new Error('ended before its window was there');
  // Whoever reads no further would one day block the program.
  child.stderr.resume();
  return found;
}

/** Address of the program's own page; undefined while it has none. */
export async function pageOf(port: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    return pages
      .parse(await answer.json())
      .find(({ type, url }) => type === 'page' && /^(app|file):/.test(url))?.webSocketDebuggerUrl;
  } catch {
    return undefined;
  }
}

/**
 * What an expression, or the promise it makes, comes to in the page. Undefined when the page was exchanged or killed, when
 * it threw, or when it said nothing for `patienceMs`.
 */
export async function askPage(page: string, expression: string, patienceMs: number): Promise<unknown> {
  const socket = new WebSocket(page);
  const told = new Promise<unknown>((resolve) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })),
    );
    socket.addEventListener('message', resolve);
    for (const end of ['close', 'error'] as const) socket.addEventListener(end, () => resolve(undefined));
  });
  const enough = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => enough.resolve(undefined), patienceMs);
  const message = text.safeParse(await Promise.race([told, enough.promise]));
  clearTimeout(timer);
  socket.close();
  if (!message.success) return undefined;
  const parsed = reply.safeParse(JSON.parse(message.data.data));
  return parsed.success ? parsed.data.result.result.value : undefined;
}

/** As `askPage`, for what has bytes in it, which DevTools does not carry. */
export async function askPageWithBytes(
  page: string,
  expression: string,
  patienceMs: number,
): Promise<unknown> {
  const text = `Promise.resolve(${expression}).then((answer) => JSON.stringify(answer, (key, value) =>
    value instanceof Uint8Array
      ? { bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
      : value))`;
  const told = z.string().safeParse(await askPage(page, text, patienceMs));
  if (!told.success) return undefined;
  return JSON.parse(told.data, (_key, value: unknown) => {
    const { success, data } = bytes.safeParse(value);
    return success ? new Uint8Array(Buffer.from(data.bytes, 'base64')) : value;
  });
}

/** A value as it is written in an expression for `askPage`; JSON has no bytes. */
export function written(value: unknown): string {
  if (value instanceof Uint8Array)
    return `Uint8Array.from(atob('${Buffer.from(value).toString('base64')}'), (c) => c.charCodeAt(0))`;
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `({${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${written(part)}`)
    .join()}})`;
}
