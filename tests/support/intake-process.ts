import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { eventually } from './eventually.ts';

const script = resolve(import.meta.dirname, '../../dist/intake/intake.js');

type Options = { port: number; dataDir: string; enrolmentCode?: string; databaseUrl?: string };

/** The built intake as a process of its own, just started. */
export function spawnIntake({ port, dataDir, enrolmentCode = '', databaseUrl }: Options): ChildProcess {
  return spawn(process.execPath, [script], {
    stdio: 'ignore',
    env: {
      ...process.env,
      INTAKE_PORT: String(port),
      INTAKE_DATA_DIR: dataDir,
      INTAKE_ENROLMENT_CODE: enrolmentCode,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    cwd: resolve(import.meta.dirname, '../..'),
  });
}

export function untilReady(port: number): Promise<void> {
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  return eventually(ready, 'the intake is ready', 60_000);
}

/** The built intake as a process of its own, answering. */
export async function startIntakeProcess(options: Options): Promise<ChildProcess> {
  const child = spawnIntake(options);
  await untilReady(options.port);
  return child;
}

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
