import { expect, test } from 'vitest';
import { lettersByBase } from '../../domain/characters/din91379.generated.ts';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { typedOnScreen } from '../support/typed-on-screen.ts';

const { open } = terminalSuite();

test('all 649 letters and sequences of DIN 91379 can be typed on the screen, and stand there in NFC', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'family-name');
  const field = terminal.page.getByLabel('Familienname', { exact: true });
  const letters = Object.values(lettersByBase).map((list) => list.split(' '));
  for (const list of letters) {
    expect(await typedOnScreen(terminal.page, list)).toBe(list.join('').normalize('NFC'));
    await field.fill('');
  }
  expect(letters.flat()).toHaveLength(649);
});
