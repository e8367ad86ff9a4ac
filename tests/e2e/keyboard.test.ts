import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { lettersByBase } from '../../domain/characters/din91379.generated.ts';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

/** Touches the keys of the screen for each of these letters, one behind the other, and reads what the field then holds. */
function typed(page: Page, letters: readonly string[]): Promise<string> {
  return page.evaluate(
    async (wanted) => {
      const keys = () => [...document.querySelectorAll<HTMLButtonElement>('.keyboard button')];
      const name = (key: Element) => key.getAttribute('aria-label') ?? key.textContent;
      const find = (text: string | RegExp) =>
        keys().find((key) => (typeof text === 'string' ? name(key) === text : text.test(name(key) ?? '')));
      const touch = async (text: string | RegExp) => {
        const key = find(text);
        if (!key) throw new Error(`no key ${text}`);
        key.click();
        // React draws when the script gives way.
        await new Promise((done) => queueMicrotask(() => queueMicrotask(() => done(undefined))));
      };
      const isUpper = (letter: string) => /^\p{Lu}/u.test(letter);
      const plain = async (base: string, upper: boolean) => {
        const letter = upper ? base.toUpperCase() : base;
        if (!find(letter)) await touch('Großbuchstaben');
        await touch(letter);
      };
      for (const [base, letter] of wanted) {
        await plain(base, isUpper(letter));
        if (letter === base || letter === base.toUpperCase()) continue;
        await touch(/Weitere Buchstaben$/);
        for (let page = 0; page < 4 && !find(letter); page += 1) await touch('Mehr');
        await touch(letter);
      }
      return document.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? '';
    },
    letters.map((letter) => [baseOf(letter), letter] as const),
  );
}

const baseOf = (letter: string): string =>
  Object.entries(lettersByBase).find(([, list]) => list.split(' ').includes(letter))?.[0] ?? '';

test('all 649 letters and sequences of DIN 91379 can be typed on the screen, and are kept in NFC; what is selected stays so', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'family-name');
  const { page } = terminal;
  const field = page.getByLabel('Familienname', { exact: true });
  const letters = Object.values(lettersByBase).map((list) => list.split(' '));
  for (const list of letters) {
    expect(await typed(page, list)).toBe(list.join('').normalize('NFC'));
    await field.fill('');
  }
  expect(letters.flat()).toHaveLength(649);

  // The letter richest in sequences, all the way into the draft.
  const name = lettersByBase.c.split(' ');
  await typed(page, name);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: 'andere Namen' }).waitFor();
  const { answers } = (await terminal.session()) ?? {};
  expect(answers?.['family-name']?.familyName).toBe(name.join('').normalize('NFC'));

  // Back again, and all of it is selected before the page has come to rest: it stays selected, and goes with one key.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const input = document.querySelector<HTMLInputElement>('input[type="text"]');
      if (!input) return;
      observer.disconnect();
      input.focus();
      input.select();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('Delete');
  expect(await field.inputValue()).toBe('');
});
