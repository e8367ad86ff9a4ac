import { expect, onTestFinished, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { eventually } from '../support/eventually.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();

/** The one terminal; after the test nobody is there, and every device is well. */
function terminalOfAll() {
  const terminal = shared();
  onTestFinished(() => terminal.clear());
  return terminal;
}

test('camera missing: said before the start, the photo goes to the counter, the rest goes on; back, it is offered', async () => {
  const terminal = terminalOfAll();
  await terminal.must('dev.fault', { device: 'camera', fault: 'unplugged', on: true });
  await terminal.page.getByText('Heute ohne Foto: am Schalter').waitFor();
  await terminal.jumpTo(adult, 'photo');
  await terminal.page.getByRole('button', { name: 'Foto am Schalter' }).click();
  const person = terminal.citizen(adult);
  await person.untilLeft('photo');
  await person.walkTo('review');
  await person.answer('review');
  await terminal.untilPrinted();
  expect((await terminal.session())?.slip?.content.todo.map((todo) => todo.kind)).toContain(
    'photo-at-counter',
  );
  await terminal.must('slip.acknowledge', null);
  const told = terminal.page.getByText('Heute ohne Foto: am Schalter');
  await told.waitFor();
  await terminal.must('dev.fault', { device: 'camera', fault: 'unplugged', on: false });
  await told.waitFor({ state: 'detached' });
});

test('scanner missing: the page says so and leads on', async () => {
  const terminal = terminalOfAll();
  await terminal.must('dev.fault', { device: 'fingerprint-scanner', fault: 'unplugged', on: true });
  await terminal.page.getByText('Heute ohne Fingerabdruck: am Schalter').waitFor();
  await terminal.must('session.start', { language: 'de' });
  for (const page of ['product', 'notice', 'birth-date'] as const)
    await terminal.must('session.submit', { page, value: adult[page], confirmed: true });
  await terminal.jumpTo(adult, 'photo');
  await terminal.must('session.atCounter', { page: 'photo', reason: 'not-wanted' });
  await terminal.page.getByRole('button', { name: 'Weiter' }).click();
  await eventually(async () => (await terminal.session())?.page === 'signature', 'signature');
});

// The last one: its clock is an hour ahead of the intake's after it.
test('paper out: the number stays on the screen until it is noted, printing again works', async () => {
  const terminal = shared();
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  await terminal.jumpTo(adult, 'review');
  await terminal.page.getByRole('button', { name: 'Ja, alles richtig' }).click();
  await terminal.page.getByRole('heading', { name: 'Bitte notieren Sie die Nummer' }).waitFor();
  await terminal.must('dev.advance', { milliseconds: 3_600_000 });
  await terminal.page.getByRole('heading', { name: 'Bitte notieren Sie die Nummer' }).waitFor();
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: false });
  await terminal.page.getByRole('button', { name: 'Erneut drucken' }).click();
  await terminal.page.getByRole('heading', { name: 'Fertig. Bitte den Beleg nehmen.' }).waitFor();
});
