import type { Page } from 'playwright';
import { z } from 'zod';
import { eventually } from './eventually.ts';

export const ownPage = 'app://terminal/index.html';
/** Not ours, and Chromium shows it all the same: for a moment between two citizens. */
export const otherPage = 'app://nobody/';

const patienceMs = 60_000;
const binding = 'tellFromThere';
/** `door`: whether the preload has put its function into that page; then `answer` is what it got. */
const told = z.object({ door: z.boolean(), answer: z.unknown() });

/**
 * A call that is good on our page, made on the page at `url`. The terminal is back on its own page before a driver could
 * ask the other: so the question stands in every new document before its first script, and the answer comes by a
 * binding of DevTools. Seconds, on a busy machine up to twenty. Returns when our own page is back.
 */
export async function askFrom(page: Page, url: string): Promise<z.infer<typeof told>> {
  const cdp = await page.context().newCDPSession(page);
  const heard: z.infer<typeof told>[] = [];
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === binding) heard.push(told.parse(JSON.parse(payload)));
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: binding });
  const { identifier } = await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (location.href === ${JSON.stringify(url)}) (async () => {
      const door = 'station' in window;
      const answer = door ? await window.station.call('snapshot.get', null) : undefined;
      ${binding}(JSON.stringify({ door, answer }));
    })()`,
  });
  // Gone to again and again: that gives up the way back that has just begun, until the question was quicker once.
  await eventually(
    async () => {
      if (heard.length === 0) await cdp.send('Page.navigate', { url });
      return heard.length > 0;
    },
    `an answer from ${url}`,
    patienceMs,
  );
  await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  const expression = `location.href === ${JSON.stringify(ownPage)} && document.querySelector('h1') !== null`;
  // Asked by DevTools: the driver's own questions would wait for a page that was exchanged.
  await eventually(
    () =>
      cdp.send('Runtime.evaluate', { expression }).then(
        ({ result }) => result.value === true,
        () => false,
      ),
    'our own page',
  );
  await cdp.detach();
  return told.parse(heard[0]);
}
