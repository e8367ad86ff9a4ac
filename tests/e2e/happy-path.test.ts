import { expect, test } from 'vitest';
import { adult, bornYearsAgo, type Citizen, child, secretsOfAdult } from '../support/citizens.ts';
import type { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import type { CitizenOptions } from '../support/ui-citizen.ts';

const { open, intake } = terminalSuite();

/**
 * At the screen from the first touch to the attract screen after the wipe; returns the slip's content. Neither names
 * nor photo are in any file, on the review, after the wipe and after delivery.
 */
async function wholeWay(terminal: ElectronTerminal, citizen: Citizen, how: Partial<CitizenOptions> = {}) {
  const person = terminal.citizen(citizen, how);
  await person.walkTo('review');
  const { jpeg } = await terminal.must('photo.get', null);
  const middle = Math.floor(jpeg.length / 2);
  const photo = jpeg.subarray(middle, middle + 48);
  const found = () => filesContaining(terminal.dataDir, [...secretsOfAdult, photo]);
  expect(found()).toEqual([]);
  await person.answer('review');
  await terminal.untilPrinted();
  const slip = (await terminal.session())?.slip;
  await terminal.page.getByRole('button', { name: /Ich habe den Beleg/ }).click();
  await terminal.untilState('attract');
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  expect(found()).toEqual([]);
  for (const secret of secretsOfAdult) expect(terminal.output).not.toContain(secret);
  return slip?.content;
}

test('an adult prepares a passport with the on-screen keyboard', async () => {
  const terminal = await open();
  // In the time that it takes: nothing is hurried.
  const slip = await wholeWay(terminal, adult, { onScreenKeyboard: true, passTime: undefined });
  expect(slip?.done).toEqual(['base-data', 'photo', 'fingerprints', 'signature']);
  expect(slip?.todo.find((todo) => todo.kind === 'fee')).toEqual({ kind: 'fee', cents: 7600 });
  expect((await intake().cases()).arrived).toBe(1);
});

test.each([
  [5, ['base-data', 'photo']],
  [9, ['base-data', 'photo', 'fingerprints']],
])('a child of %i', async (age, done) => {
  const terminal = await open();
  const citizen = child(bornYearsAgo(age));
  // Every page of the data was touched above.
  await terminal.jumpTo(citizen, 'photo');
  const slip = await wholeWay(terminal, citizen);
  expect(slip?.done).toEqual(done);
  expect(slip?.todo.map((todo) => todo.kind)).toContain('representatives');
  expect(slip?.todo.find((todo) => todo.kind === 'fee')).toEqual({ kind: 'fee', cents: 3360 });
});
