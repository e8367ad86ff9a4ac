import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { configure } from './command.ts';

function desk() {
  const folder = temporaryFolder();
  const printed: string[] = [];
  const clock = new ManualClock(Date.UTC(2026, 10, 25, 12));
  const file = (name: string, text?: string) => {
    const path = join(folder, name);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  };
  const run = async (...args: string[]) => {
    printed.length = 0;
    const code = await configure(args, { print: (text) => printed.push(text), clock });
    return { code, text: printed.join('\n') };
  };
  return { file, run, clock };
}

test('a file is checked without starting anything: exit code, a sentence per finding', async () => {
  const { file, run } = desk();
  expect(await run('check', file('good.yaml', 'name: Halle\n'))).toEqual({
    code: 0,
    text: 'Die Datei ist gültig.',
  });
  expect(await run('check', file('bad.yaml', 'name: Halle\nscren: {}\n'))).toEqual({
    code: 1,
    text: 'Zeile 2, scren: Diesen Namen gibt es nicht.',
  });
  expect(await run('check', file('absent.yaml'))).toEqual({ code: 1, text: 'Die Datei gibt es nicht.' });
});

test('from the signing desk to the terminal: key, signature, import; an old one does not come back', async () => {
  const { file, run, clock } = desk();
  const key = file('signing.pem');
  const made = await run('new-key', key);
  expect(made.text).toMatch(/^publicKey: /);
  expect(statSync(key).mode & 0o077).toBe(0);
  expect(await run('new-key', key)).toMatchObject({ code: 1 });
  const into = file('terminal.yaml', `origin:\n  ${made.text}\nintake:\n  enrolmentCode: streng-geheim\n`);

  const sign = async (text: string) => {
    const { text: jws } = await run('sign', file('new.yaml', text), '--key', key);
    clock.advance(1_000);
    return file(`signed-${clock.now()}`, jws);
  };
  const first = await sign('timers: { idleSeconds: 100 }\n');
  const second = await sign('timers: { idleSeconds: 110 }\n');
  expect(await run('import', second, '--into', into)).toMatchObject({
    code: 0,
    text: expect.stringContaining('Geändert: timers.idleSeconds'),
  });
  expect(await run('import', first, '--into', into)).toEqual({
    code: 1,
    text: 'Die Datei ist nicht neuer als die geltende.',
  });
  expect(await run('import', file('new.yaml'), '--into', into)).toMatchObject({ code: 1 });
  expect(readFileSync(into, 'utf8')).toContain('streng-geheim');
  const exported = await run('export', into);
  expect(exported.text).toContain('idleSeconds: 110');
  expect(exported.text).not.toContain('streng-geheim');
  expect(await run('sign', file('bad.yaml', 'nmae: x\n'), '--key', key)).toMatchObject({ code: 1 });
});

test.each([
  [[]],
  [['check']],
  [['check', 'a', 'b']],
  [['sign', 'a']],
  [['import', 'a']],
  [['check', 'a', '--key', 'b']],
])('a wrong call %j is told how it goes', async (args) => {
  expect(await desk().run(...args)).toMatchObject({ code: 2, text: expect.stringContaining('usage') });
});
