import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { enrolAnswer } from '../domain/sync/protocol.ts';
import { newTerminalKey } from '../tests/support/intake-harness.ts';

it('starts as a process, enrols with the code it was given, and ends on SIGTERM', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intake-main-'));
  const env = {
    PATH: process.env.PATH,
    INTAKE_PORT: '0',
    INTAKE_DATA_DIR: directory,
    INTAKE_ENROLMENT_CODE: 'beim-start-gesetzt',
    INTAKE_DESK_DIR: join(directory, 'no-desk'),
  };
  const intake = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { env });
  const exited = new Promise<number | null>((resolve) => intake.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const read = (text: Buffer) => {
        said += text.toString();
        const found = /listening at (http:[^"]+)/.exec(said)?.[1];
        if (found) resolve(found);
      };
      intake.stdout.on('data', read);
      intake.stderr.on('data', read);
      exited.then((code) => reject(new Error(`ended with ${code}:\n${said}`)));
    });
    const enrol = async () => {
      const { publicJwk } = await newTerminalKey();
      const body = JSON.stringify({ code: 'beim-start-gesetzt', publicKey: publicJwk });
      const headers = { 'content-type': 'application/json' };
      return fetch(`${url}/v1/terminals`, { method: 'POST', headers, body });
    };
    expect(enrolAnswer.parse(await (await enrol()).json()).keys.encryption).toHaveLength(1);
    expect((await enrol()).status).toBe(403);
  } finally {
    intake.kill('SIGTERM');
    expect(await exited).toBe(0);
    await rm(directory, { recursive: true });
  }
}, 60_000);

it('makes and rotates keys by commands, the first ones only when told to; the certificates of the authorities are printed for proxies', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'intake-main-'));
  try {
    const env = { PATH: process.env.PATH, INTAKE_DATA_DIR: directory };
    const command = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { env });
    const early = await command('rotate-keys').catch((error: unknown) => error);
    expect(early).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There are no keys in .+keys\.json\./),
    });
    expect((await command('create-keys')).stderr).toMatch(/^Keys \S+, made 20/);
    expect((await command('rotate-keys')).stderr).toMatch(/^New keys \S+\./);
    expect((await command('terminal-authority')).stdout.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    const wrong = await command('rotate').catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no command "rotate"') });
  } finally {
    await rm(directory, { recursive: true });
  }
}, 60_000);
