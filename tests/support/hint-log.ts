import type { Page } from 'playwright';
import { z } from 'zod';

const entries = z.array(z.strictObject({ at: z.number(), hint: z.string() }));
export type HintEntry = z.infer<typeof entries>[number];

/** Writes down in the page every instruction of the photo page, from now on; `at` is the page's `performance.now()`. */
export async function logHints(page: Page): Promise<() => Promise<HintEntry[]>> {
  await page.evaluate(() => {
    const log: { at: number; hint: string }[] = [];
    Reflect.set(window, 'hintLog', log);
    const look = () => {
      const stage = document.querySelector('.stage[data-run="guiding"]');
      const hint = stage?.getAttribute('data-hint');
      if (hint && hint !== log.at(-1)?.hint) log.push({ at: performance.now(), hint });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
  return async () => entries.parse(await page.evaluate(() => Reflect.get(window, 'hintLog')));
}
