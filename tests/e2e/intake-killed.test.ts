import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { adult } from '../support/citizens.ts';
import { startDisplay } from '../support/display.ts';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import { eventually } from '../support/eventually.ts';

const script = resolve(import.meta.dirname, '../../dist/intake/intake.js');
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const done of cleanUp.splice(0).reverse()) await done();
});

/** The intake as a process of its own, so that it can be killed. */
async function startIntake(port: number, dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script], {
    stdio: 'ignore',
    env: {
      ...process.env,
      INTAKE_PORT: String(port),
      INTAKE_DATA_DIR: dataDir,
      INTAKE_ENROLMENT_CODE: 'test-terminal',
    },
  });
  const reachable = () =>
    fetch(`http://127.0.0.1:${port}/v1/keys`).then(
      (answer) => answer.status < 500,
      () => false,
    );
  await eventually(reachable, 'the intake answers', 60_000);
  return child;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('kill -9 of the intake while a case is uploaded: it arrives once, after the restart', async () => {
  const display = await startDisplay();
  const intakeDir = mkdtempSync(join(tmpdir(), 'ausweis-intake-'));
  cleanUp.push(display.stop, () => rmSync(intakeDir, { recursive: true, force: true }));
  const port = await freePort();
  let intake = await startIntake(port, intakeDir);
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
  intake = await startIntake(port, intakeDir);
  expect(intake.pid).not.toBe(pid);
  await terminal.must('dev.advance', { milliseconds: 400_000 });
  await terminal.must('dev.sync', null);
  await eventually(async () => (await terminal.outboxState()) === 'received', 'received');
  const { outbox } = await terminal.must('dev.state', null);
  expect(outbox).toHaveLength(1);
});
