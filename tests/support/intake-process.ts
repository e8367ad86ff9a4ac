import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { eventually } from './eventually.ts';

const script = resolve(import.meta.dirname, '../../dist/intake/intake.js');

/** The built intake as a process of its own, answering. */
export async function startIntakeProcess(options: {
  port: number;
  dataDir: string;
  enrolmentCode: string;
}): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script], {
    stdio: 'ignore',
    env: {
      ...process.env,
      INTAKE_PORT: String(options.port),
      INTAKE_DATA_DIR: options.dataDir,
      INTAKE_ENROLMENT_CODE: options.enrolmentCode,
    },
    cwd: resolve(import.meta.dirname, '../..'),
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${options.port}/v1/keys`).then(
      (answer) => answer.status < 500,
      () => false,
    );
  await eventually(answers, 'the intake answers', 60_000);
  return child;
}

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
