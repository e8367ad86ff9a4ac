import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { askPage, debuggingPort, pageOf } from '../support/devtools.ts';
import { eventually } from '../support/eventually.ts';
import { descendantsOf, stillRunning } from '../support/running-programs.ts';

/** Longer than any start takes. */
const patienceMs = 60_000;

/** In the page, as text: asked in every frame, for looking now and then would add its own pause. */
const inAFrame = (condition: string) => `new Promise((resolve) => {
  const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Jetzt beginnen'));
  const look = () => {
    const met = ${condition};
    if (met) resolve(met);
    else requestAnimationFrame(look);
  };
  look();
})`;

/** The page has been on the screen, "Jetzt beginnen" is there, a touch in its middle would reach it, and it is touched at once. */
const touched = inAFrame(`(() => {
  const box = button()?.getBoundingClientRect();
  const reached = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const seen = performance.getEntriesByName('first-contentful-paint').length > 0;
  if (!seen || !reached || !button().contains(reached)) return false;
  button().click();
  return true;
})()`);

/** The page that comes after it. */
const answered = inAFrame(`!button() && document.querySelector('h1')?.textContent`);

/** Milliseconds since the program was started. */
export type Start = {
  /** A citizen could begin, and did. */
  touchable: number;
  /** The next page was there. */
  answered: number;
  /** What that page is called. */
  heading: string;
};

/**
 * Starts a terminal and touches "Jetzt beginnen" in the first frame in which that can be done. A touch that is lost is never
 * answered: then this throws. `meanwhile` comes between the two. Asked by DevTools' own protocol: a test driver would delay
 * what it measures.
 */
export const untilAnswered = (
  display: string,
  program: string,
  args: readonly string[],
  meanwhile: (page: () => Promise<string>) => Promise<void> = async () => {},
): Promise<Start> =>
  started(display, program, args, async (page, since) => {
    const touchable = since();
    await meanwhile(page);
    const heading = z.string().safeParse(await askPage(await page(), answered, patienceMs));
    if (!heading.success) throw new Error('the first touch was lost');
    return { touchable, answered: since(), heading: heading.data };
  });

/** The same of a window behind whose button there is nothing. */
export const untilTouchable = (display: string, program: string, args: readonly string[]): Promise<number> =>
  started(display, program, args, async (_page, since) => since());

async function started<T>(
  display: string,
  program: string,
  args: readonly string[],
  then: (page: () => Promise<string>, since: () => number) => Promise<T>,
): Promise<T> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const start = performance.now();
  const child = spawn(program, [...asRoot, '--remote-debugging-port=0', ...args], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const port = await debuggingPort(child);
    const page = async () => {
      for (;;) {
        const found = await pageOf(port);
        if (found) return found;
        await pause(5);
      }
    };
    // A page that is still being exchanged forgets what it was asked.
    while ((await askPage(await page(), touched, patienceMs)) !== true);
    return await then(page, () => performance.now() - start);
  } finally {
    const all = child.pid === undefined ? [] : descendantsOf(child.pid);
    child.kill();
    await ended;
    // Its pages and its station end up to two seconds later; until then they would be in the way of the next start.
    await eventually(async () => stillRunning(all).length === 0, 'all of the program has ended');
  }
}
