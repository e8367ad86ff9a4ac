import { randomBytes } from 'node:crypto';
import { adult } from '../support/citizens.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';
import { openRawStore } from './raw-store.ts';

/** About one encrypted draft without its pictures. */
const draftBytes = 2_000;

/**
 * From the touch on "Weiter" (sex → height) until the next page is in the document and laid out. In between the
 * station checks the answer, makes it durable and tells the screen.
 */
export const stepChange: Benchmark = {
  name: 'step-change',
  value: 'touch on "Weiter" until the next page is laid out',
  baseline: 'one call to the station, one durable row in SQLite, one page exchanged in the DOM',
  run: (folder) =>
    withDisplayAndIntake(async (display, intake) => {
      const enrolmentCode = await intake.code();
      const terminal = await ElectronTerminal.launch({ intakeUrl: intake.url, enrolmentCode, display });
      const raw = openRawStore(folder);
      try {
        await terminal.untilState('attract');
        await terminal.jumpTo(adult, 'height');
        await back(terminal);
        const draft = randomBytes(draftBytes);
        const medians = await alternate(
          20,
          5,
          () => stepForwardAndBack(terminal),
          async () => (await callAndExchange(terminal)) + (await time(() => raw.insert(draft))),
        );
        return [{ name: 'step-change', ...medians, goal: 4 }];
      } finally {
        raw.close();
        await terminal.close();
        terminal.remove();
      }
    }),
};

async function stepForwardAndBack(terminal: ElectronTerminal): Promise<number> {
  const taken = await stepForward(terminal);
  await back(terminal);
  return taken;
}

/** Milliseconds by the page's own clock, from the touch event on: what drives the page is not in them. */
async function stepForward({ page }: ElectronTerminal): Promise<number> {
  const arrival = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const left = document.querySelector('h1')?.textContent;
        let touchedAt: number | undefined;
        addEventListener('pointerup', (event) => (touchedAt = event.timeStamp), {
          once: true,
          capture: true,
        });
        const observer = new MutationObserver(() => {
          const heading = document.querySelector('h1');
          if (touchedAt === undefined || !heading || heading.textContent === left) return;
          observer.disconnect();
          heading.getBoundingClientRect();
          resolve(performance.now() - touchedAt);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  return arrival;
}

async function back({ page }: ElectronTerminal): Promise<void> {
  const heading = page.locator('h1');
  const left = await heading.textContent();
  await page.getByRole('button', { name: 'Zurück', exact: true }).first().click();
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, left);
}

/** In the same page: asks the station for something it has at hand, then lays out a copy of the page in its place. */
function callAndExchange({ page }: ElectronTerminal): Promise<number> {
  return page.evaluate(async () => {
    const shown = document.querySelector('.terminal');
    const station: unknown = Reflect.get(window, 'station');
    if (!shown || typeof station !== 'object' || station === null)
      throw new Error('this is not the terminal');
    if (!('call' in station) || typeof station.call !== 'function') throw new Error('no station');
    const next = shown.cloneNode(true);
    const start = performance.now();
    await station.call('snapshot.get', null);
    shown.replaceWith(next);
    document.querySelector('h1')?.getBoundingClientRect();
    const taken = performance.now() - start;
    next.parentNode?.replaceChild(shown, next);
    return taken;
  });
}
