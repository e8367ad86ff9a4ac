import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { askPage, debuggingPort, pageOf } from '../support/devtools.ts';

/** Longer than any start takes; a page that is still being exchanged forgets what it was asked. */
const patienceMs = 60_000;

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
    for (;;) {
      const page = await pageOf(port);
      if (page && (await askPage(page, touchable, patienceMs)) === true) break;
      if (!page) await pause(5);
    }
    return performance.now() - start;
  } finally {
    child.kill();
    await ended;
  }
}
