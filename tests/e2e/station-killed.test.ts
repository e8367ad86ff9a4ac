import { expect, test } from 'vitest';
import { pageOrder, stepOf, stepOrder } from '../../domain/pages/page-values.ts';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { share, intake } = terminalSuite();
const shared = share();
/** The last page of each step; `npm run faults` kills at any page, by chance. */
const pages = stepOrder.flatMap(
  (step) => pageOrder.findLast((page) => page !== 'representatives' && stepOf[page] === step) ?? [],
);

test('kill -9 of the station in every step: the session goes on there, the screen never goes away', async () => {
  const terminal = shared();
  for (const page of pages) {
    await terminal.jumpTo(adult, page, 'captured');
    const before = await terminal.session();
    const heading = await terminal.page.locator('h1').first().textContent();
    const killed = terminal.stationPid();
    terminal.killStation();
    await eventually(
      async () => (await terminal.session()) !== undefined && terminal.stationPid() !== killed,
      'restarted',
    );
    expect(await terminal.session()).toEqual(before);
    expect(await terminal.page.locator('h1').first().textContent()).toBe(heading);
  }
  await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
  await terminal.untilState('slip');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect(await intake().cases()).toEqual({ arrived: 1, kept: 1 });
  await terminal.clear();
});

test('killed while the case is being sealed and sent: there is exactly one case, or the review again', async () => {
  const terminal = shared();
  const before = (await intake().cases()).arrived;
  await terminal.jumpTo(adult, 'review');
  await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
  terminal.killStation();
  await eventually(
    async () => ['page', 'slip'].includes((await terminal.session())?.state ?? ''),
    'restarted',
  );
  const session = await terminal.session();
  if (session?.state === 'page') {
    expect(session.page).toBe('review');
    await terminal.must('session.confirm', null);
    await terminal.untilState('slip');
  }
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect((await terminal.must('dev.state', null)).outbox).toHaveLength(before + 1);
  expect((await intake().cases()).arrived).toBe(before + 1);
});
