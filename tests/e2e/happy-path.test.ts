import { expect, test } from 'vitest';
import { adult, secretsOfAdult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const { open, intake } = terminalSuite();

test('an adult prepares a passport with the on-screen keyboard; neither names nor photo are ever in a file', async () => {
  const terminal = await open();
  // In the time that it takes: nothing is hurried.
  const person = terminal.citizen(adult, { onScreenKeyboard: true, passTime: undefined });
  await person.walkTo('review');
  const { jpeg } = await terminal.must('photo.get', null);
  const middle = Math.floor(jpeg.length / 2);
  const photo = jpeg.subarray(middle, middle + 48);
  const found = () => filesContaining(terminal.dataDir, [...secretsOfAdult, photo]);
  expect(found()).toEqual([]);

  await person.answer('review');
  await terminal.untilPrinted();
  const slip = (await terminal.session())?.slip?.content;
  expect(slip?.done).toEqual(['base-data', 'photo', 'fingerprints', 'signature']);
  expect(slip?.todo.find((todo) => todo.kind === 'fee')).toEqual({ kind: 'fee', cents: 7600 });
  await terminal.page.getByRole('button', { name: /Ich habe den Beleg/ }).click();
  await terminal.untilState('attract');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect((await intake().cases()).arrived).toBe(1);
  expect(found()).toEqual([]);
  for (const secret of secretsOfAdult) expect(terminal.output).not.toContain(secret);
});
