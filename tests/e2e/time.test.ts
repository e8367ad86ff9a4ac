import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share } = terminalSuite();
const shared = share();

test('"Ich brauche mehr Zeit" is on every warning and loses nothing, as often as it is touched', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'birth-place');
  await terminal.page.getByLabel('Geburtsort').fill('Wolken');
  for (let time = 0; time < 12; time += 1) {
    await terminal.must('dev.advance', { milliseconds: 90_000 + 30_000 });
    await terminal.page.getByText(/Sonst wird in \d+ Sekunden/).waitFor();
    await terminal.page.getByRole('button', { name: 'Ich brauche mehr Zeit' }).click();
    await terminal.page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }
  expect(await terminal.page.getByLabel('Geburtsort').inputValue()).toBe('Wolken');
  await terminal.must('session.cancel', null);
  await terminal.untilState('attract');
});

test('for who wants less motion nothing moves at all', async () => {
  const { page } = shared();
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return (
            animationName !== 'none' || transitionDuration.split(',').some((s) => Number.parseFloat(s) > 0)
          );
        })
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const button of ['Anzeige', 'Fertig', 'Jetzt beginnen', 'Hilfe']) {
    await page.getByRole('button', { name: button, exact: true }).click();
    expect(await moving()).toEqual([]);
  }
});
