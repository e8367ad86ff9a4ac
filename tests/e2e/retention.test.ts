import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();
const hour = 3_600_000;

test('96 hours after capture nothing is left, neither in the terminal nor at the intake', async () => {
  const terminal = await open();
  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  // In pieces: a station that answers nothing for 15 s is taken for hung.
  for (let passed = 0; passed < 95; passed += 5) {
    intake().clock.advance(5 * hour);
    await terminal.must('dev.advance', { milliseconds: 5 * hour });
  }
  expect(await terminal.outboxState()).toBe('received');
  expect(await intake().cases()).toEqual({ arrived: 1, kept: 1 });
  intake().clock.advance(hour);
  // The intake's clock stands meanwhile: by it the terminal's is ahead.
  await terminal.must('dev.advance', { milliseconds: hour + 3 * 60_000 });
  expect(await terminal.outboxState()).toBe('expired');
  await eventually(async () => {
    // The intake's job looks every minute.
    intake().clock.advance(60_000);
    return (await intake().cases()).kept === 0;
  }, 'purged at the intake');
});
