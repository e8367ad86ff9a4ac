import { expect, test } from 'vitest';
import { bornYearsAgo, child, secretsOfAdult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();

test.each([
  [5, 'review', ['base-data', 'photo']],
  [9, 'fingerprints', ['base-data', 'photo', 'fingerprints']],
] as const)('a child of %i: what is asked for, what it costs, and nothing left', async (age, from, done) => {
  const terminal = shared();
  const citizen = child(bornYearsAgo(age));
  await terminal.jumpTo(citizen, from);
  const person = terminal.citizen(citizen);
  await person.walkTo('review');
  await person.answer('review');
  await terminal.untilPrinted();
  const slip = (await terminal.session())?.slip?.content;
  expect(slip?.done).toEqual(done);
  expect(slip?.todo.map((todo) => todo.kind)).toContain('representatives');
  expect(slip?.todo.find((todo) => todo.kind === 'fee')).toEqual({ kind: 'fee', cents: 3360 });
  await terminal.page.getByRole('button', { name: /Ich habe den Beleg/ }).click();
  await terminal.untilState('attract');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect(filesContaining(terminal.dataDir, secretsOfAdult)).toEqual([]);
});
