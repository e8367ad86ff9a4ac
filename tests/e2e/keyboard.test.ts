import { expect, test } from 'vitest';
import { lettersByBase } from '../../domain/characters/din91379.generated.ts';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { typedOnScreen } from '../support/typed-on-screen.ts';

const { open } = terminalSuite();

test('the letter richest in sequences of DIN 91379 is typed on the screen and kept in NFC; what is selected stays so', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'family-name');
  const { page } = terminal;
  const field = page.getByLabel('Familienname', { exact: true });
  const name = lettersByBase.c.split(' ');
  await typedOnScreen(page, name);
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
