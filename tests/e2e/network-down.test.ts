import { expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();
const day = 86_400_000;

test('a day without network: citizens notice nothing, then every case arrives once', async () => {
  const terminal = await open();
  await terminal.must('dev.network', { on: false });
  for (let visitor = 0; visitor < 3; visitor += 1) {
    await terminal.jumpTo(adult, 'review');
    await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
    await terminal.untilPrinted();
    await terminal.must('dev.advance', { milliseconds: 25_000 });
    await terminal.untilState('attract');
  }
  await terminal.must('dev.advance', { milliseconds: day });
  intake().clock.advance(day + 75_000);
  const states = async () => (await terminal.must('dev.state', null)).outbox.map((row) => row.state);
  // A try may be under way at this very moment; it fails and the case waits again.
  await eventually(async () => (await states()).every((state) => state === 'waiting'), 'all waiting');
  expect((await intake().cases()).arrived).toBe(0);
  await terminal.must('dev.network', { on: true });
  await terminal.must('dev.sync', null);
  await eventually(async () => (await states()).every((state) => state === 'received'), 'all received');
  expect(await intake().cases()).toEqual({ arrived: 3, kept: 3 });
});
