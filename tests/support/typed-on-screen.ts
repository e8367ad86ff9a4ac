import type { Page } from 'playwright';
import { lettersByBase } from '../../domain/characters/din91379.generated.ts';

/** Touches the keys of the screen for each of these letters, one behind the other, and reads what the field then holds. */
export function typedOnScreen(page: Page, letters: readonly string[]): Promise<string> {
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
