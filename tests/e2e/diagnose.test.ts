import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diagnoseAnswer } from '../../electron/diagnose/protocol.ts';
import { adult } from '../support/citizens.ts';
import { terminalSuite } from '../support/terminal-suite.ts';

const shared = terminalSuite().share();
const script = resolve(import.meta.dirname, '../../scripts/diagnose.ts');

async function diagnose(dataDir: string, ...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, AUSWEIS_DATA_DIR: dataDir, AUSWEIS_CONFIG: join(dataDir, 'none.yaml') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const [code] = await once(child, 'close');
  return { code, text };
}

test('of the running terminal: JSON, exit code by verdict, one device alone', async () => {
  const terminal = shared();
  const { text } = await diagnose(terminal.dataDir, '--json');
  const answer = diagnoseAnswer.parse(JSON.parse(text));
  expect(answer.checks.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['scanner-platen', 'storage-write', 'network-intake']),
  );
  const one = await diagnose(terminal.dataDir, '--json', '--device', 'slip-printer');
  expect(diagnoseAnswer.parse(JSON.parse(one.text)).checks.map(({ device }) => device)).toEqual([
    'slip-printer',
  ]);
  expect(one.code).toBe(0);
  await terminal.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  const broken = await diagnose(terminal.dataDir, '--device', 'slip-printer');
  expect(broken.code).toBe(1);
  expect(broken.text).toContain('Kein Papier: Rolle einlegen.');
  await terminal.clear();
});

test('while a citizen is there, nothing moves and nothing lights up', async () => {
  const terminal = shared();
  await terminal.jumpTo(adult, 'sex');
  const { text } = await diagnose(terminal.dataDir, '--json');
  const ids = diagnoseAnswer.parse(JSON.parse(text)).checks.map(({ id }) => id);
  expect(ids).toContain('scanner-present');
  for (const id of ['scanner-platen', 'column-lift', 'column-light']) expect(ids).not.toContain(id);
});

test('without a running terminal a station is started for the checks', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ausweis-diagnose-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { code, text } = await diagnose(dataDir, '--json', '--device', 'storage');
  expect(code).toBe(0);
  expect(diagnoseAnswer.parse(JSON.parse(text)).checks.every(({ ok }) => ok)).toBe(true);
});

test('a wrong call says how it is called; a PIN becomes a hash', async () => {
  expect(await diagnose('/nowhere', '--device', 'toaster')).toMatchObject({ code: 2 });
  const { code, text } = await diagnose('/nowhere', 'hash-pin', '135790');
  expect(code).toBe(0);
  expect(text).toMatch(/^scrypt\$131072\$8\$1\$/);
});
