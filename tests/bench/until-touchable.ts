import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const pages = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const reply = z.object({
  result: z.object({ result: z.object({ value: z.unknown() }).optional() }).optional(),
});

/**
 * In the page, as text: resolves in the frame in which "Jetzt beginnen" is there and a touch in its middle would reach
 * it. It looks in every frame: looking now and then would add its own pause.
 */
const touchable = `new Promise((resolve) => {
  const look = () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Jetzt beginnen'));
    const box = button && button.getBoundingClientRect();
    if (box && button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)))
      resolve(true);
    else requestAnimationFrame(look);
  };
  look();
})`;

/**
 * Milliseconds from the start of an Electron program until the first citizen can begin. It is asked by DevTools' own
 * protocol: a test driver would attach to everything, and delay what it measures.
 */
export async function untilTouchable(
  display: string,
  program: string,
  args: readonly string[],
): Promise<number> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = performance.now();
  const child = spawn(program, [...asRoot, '--remote-debugging-port=0', ...args], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const port = await debuggingPort(child);
    // A page that is still being exchanged for the next one forgets what it was asked.
    while (!(await isTouchable(await pageAt(port))));
    return performance.now() - start;
  } finally {
    child.kill();
    await ended;
  }
}

/** Where the started program lets itself be asked; it says so itself. */
async function debuggingPort(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no output to read');
  for await (const line of createInterface(child.stderr)) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (port) return port;
  }
  throw new Error('ended before its window was there');
}

async function pageAt(port: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const page = pages
      .parse(await answer.json())
      .find(({ type, url }) => type === 'page' && /^(app|file):/.test(url));
    if (page) return page.webSocketDebuggerUrl;
    await pause(5);
  }
}

async function isTouchable(page: string): Promise<boolean> {
  const socket = new WebSocket(page);
  await once(socket, 'open');
  const params = { expression: touchable, awaitPromise: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [message] = await Promise.race([once(socket, 'message'), once(socket, 'close')]);
  socket.close();
  // Closed without a word: its page was exchanged.
  const told = z.object({ data: z.string() }).safeParse(message);
  return told.success && reply.parse(JSON.parse(told.data.data)).result?.result?.value === true;
}
