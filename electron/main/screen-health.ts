import type { WebContents } from 'electron';
import { z } from 'zod';

const seen = z.object({ drawn: z.boolean(), touch: z.boolean() });
export type ScreenHealth = z.infer<typeof seen> | 'no-answer';

/**
 * Asks the page itself, in a world of its own, after it has drawn a frame: whether something can be read on it, and
 * whether there is a touch screen. A page that hangs, has crashed or is white says so by its silence or by `drawn`; one
 * that still shows the start page drawn ahead (renderer/first-screen) has drawn nothing itself.
 */
export async function askScreen(contents: WebContents): Promise<ScreenHealth> {
  if (contents.isCrashed()) return 'no-answer';
  return contents
    .executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code: question }])
    .then((answer) => seen.safeParse(answer).data ?? 'no-answer')
    .catch(() => 'no-answer' as const);
}

const isolatedWorld = 1_001;
const question = `new Promise((answer) => requestAnimationFrame(() => answer({
  drawn: document.body.innerText.trim().length > 0 && !document.querySelector('[data-drawn-ahead]'),
  touch: matchMedia('(any-pointer: coarse)').matches,
})))`;
