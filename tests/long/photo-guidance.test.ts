import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { followHints } from '../support/follow-hints.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open } = terminalSuite();

test('too near, to the side and smiling: by the hints alone to an accepted photo', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'photo');
  const asked = await followHints(terminal, { distance: 0.55, x: 0.05, y: 0.05, pitch: -20, smile: 1 });
  for (const hint of ['further', 'right']) expect(asked).toContain(hint);
  // A smile parts the lips: which of the two is asked for first depends on the face.
  expect([...asked].filter((hint) => hint === 'neutral' || hint === 'mouth-closed')).not.toEqual([]);
});
