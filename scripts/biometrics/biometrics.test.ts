import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decodePgm, encodePgm } from '../../biometrics/image-files/pnm.ts';
import { peakSignalToNoise } from '../../biometrics/wsq/peak-signal-to-noise.ts';
import { ridgeImage } from '../../biometrics/wsq/ridge-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'biometrics-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/biometrics.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

const image = ridgeImage(400, 400);
writeFileSync(at('print.pgm'), encodePgm(image));

test('wsq encode and decode write their files and one JSON object each', () => {
  const encoded = run(
    'wsq',
    'encode',
    at('print.pgm'),
    at('print.wsq'),
    '--bpp',
    '2',
    '--max-bytes',
    '18000',
  );
  expect(encoded).toMatchObject({ status: 0, lines: [expect.any(String)] });
  const bytes = readFileSync(at('print.wsq'));
  expect(JSON.parse(encoded.lines[0] ?? '')).toMatchObject({
    width: 400,
    height: 400,
    ppi: 500,
    bytes: bytes.length,
  });
  expect(bytes.length).toBeLessThanOrEqual(18_000);
  const decoded = run('wsq', 'decode', at('print.wsq'), at('back.pgm'));
  expect(decoded.status).toBe(0);
  expect(JSON.parse(decoded.lines[0] ?? '')).toMatchObject({ width: 400, height: 400, ppi: 500 });
  const back = decodePgm(readFileSync(at('back.pgm')));
  if (!back.ok) throw new Error(back.failure.code);
  const psnr = peakSignalToNoise(image.pixels, back.value.pixels);
  expect(JSON.parse(encoded.lines[0] ?? '').psnr).toBeCloseTo(psnr, 2);
});

test('finger gives one object per file with measures, minutiae and the estimate, labelled as one', () => {
  const { status, lines } = run('finger', at('print.pgm'), at('absent'), '--json', '--ppi', '500');
  expect(status).toBe(1);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toEqual({
    file: at('print.pgm'),
    width: 400,
    height: 400,
    ppi: 500,
    measures: expect.any(Object),
    minutiae: expect.any(Number),
    estimate: expect.any(Number),
    estimator: { id: expect.any(String), version: expect.any(String) },
    ms: expect.any(Number),
  });
  expect(second).toEqual({ file: at('absent'), error: 'unreadable' });
  const listed = run('finger', at('print.pgm'), '--json', '--minutiae').lines.map((line) => JSON.parse(line));
  expect(listed[0].minutiae).toHaveLength(first.minutiae);
});

test('match gives score and verdict', () => {
  const { status, lines } = run('match', at('print.pgm'), at('print.pgm'), '--json');
  expect(status).toBe(0);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ score: expect.any(Number), same: expect.any(Boolean) });
});

test('a refused file is named with its reason, wrong use explained', () => {
  writeFileSync(at('noise'), 'no picture');
  const refused = run('wsq', 'decode', at('noise'), at('never.pgm'));
  expect(refused).toMatchObject({
    status: 1,
    lines: [JSON.stringify({ file: at('noise'), error: 'not-wsq' })],
  });
  expect(run('wsq', 'encode', at('absent'), at('x')).lines).toEqual([
    JSON.stringify({ file: at('absent'), error: 'unreadable' }),
  ]);
  for (const args of [
    [],
    ['paint'],
    ['wsq'],
    ['wsq', 'encode', 'one'],
    ['wsq', 'encode', 'a', 'b', '--bpp', 'x'],
  ]) {
    const wrong = run(...args);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Usage:');
  }
});
