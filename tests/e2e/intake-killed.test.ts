import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { startDisplay } from '../support/display.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';
import { freePort, startIntakeProcess } from '../support/intake-process.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const done of cleanUp.splice(0).reverse()) await done();
});

test('kill -9 of the intake while a case is uploaded: it arrives once, after the restart', async () => {
  const display = await startDisplay();
  const intakeDir = mkdtempSync(join(tmpdir(), 'ausweis-intake-'));
  cleanUp.push(display.stop, () => rmSync(intakeDir, { recursive: true, force: true }));
  const port = await freePort();
  const startIntake = () => startIntakeProcess({ port, dataDir: intakeDir, enrolmentCode: 'test-terminal' });
  let intake = await startIntake();
  cleanUp.push(() => intake.kill('SIGKILL'));
  const terminal = await ElectronTerminal.launch({
    intakeUrl: `http://127.0.0.1:${port}`,
    enrolmentCode: 'test-terminal',
    display: display.name,
  });
  cleanUp.push(
    () => terminal.remove(),
    () => terminal.close(),
  );
  await terminal.untilState('attract');

  await terminal.jumpTo(adult, 'review');
  await terminal.must('session.confirm', null);
  const { pid } = intake;
  await eventually(async () => {
    const state = await terminal.outboxState();
    if (state === 'sending' || state === 'received') intake.kill('SIGKILL');
    return state !== undefined && intake.signalCode !== null;
  }, 'killed during the upload');
  intake = await startIntake();
  expect(intake.pid).not.toBe(pid);
  await terminal.must('dev.advance', { milliseconds: 400_000 });
  await terminal.must('dev.sync', null);
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  const { outbox } = await terminal.must('dev.state', null);
  expect(outbox).toHaveLength(1);
});
