import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { jpegSize } from '../../electron/station/session/jpeg-size.ts';
import { sample, samplesPresent } from '../../tests/support/shared-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'photo-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/biometrics.ts', 'photo', ...args],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    },
  );
  return { status, lines: stdout.trim().split('\n'), stderr };
}

const line = z.strictObject({
  file: z.string(),
  found: z.boolean(),
  faces: z.number().int(),
  eyes: z.array(z.tuple([z.number(), z.number()])),
  criteria: z.array(
    z.strictObject({
      id: z.string().regex(/^[1-7]\.[1-7]$/),
      name: z.string(),
      value: z.number().nullable(),
      min: z.number().nullable(),
      max: z.number().nullable(),
      mandatory: z.boolean(),
      ok: z.boolean().nullable(),
    }),
  ),
  verdict: z.enum(['ok', 'nok']),
  reasons: z.array(z.string()),
  crop: z.strictObject({ width: z.number().int(), height: z.number().int() }).nullable(),
  ms: z.number(),
});
const read = (text: string | undefined) => line.parse(JSON.parse(text ?? ''));

const canvas = createCanvas(400, 500);
const context = canvas.getContext('2d');
context.fillStyle = '#c8c8c8';
context.fillRect(0, 0, 400, 500);
const jpeg = canvas.toBuffer('image/jpeg', 90);
const png = canvas.toBuffer('image/png');

test('a picture without a face is reported, not refused', () => {
  const { status, lines } = run('--json', put('wall.jpg', jpeg), put('wall.png', png));
  expect(status).toBe(0);
  expect(lines).toHaveLength(2);
  for (const text of lines)
    expect(read(text)).toMatchObject({ found: false, faces: 0, eyes: [], verdict: 'nok', crop: null });
});

test('broken, cut and foreign files are refused with a code each, and the others still reported', () => {
  const flipped = Uint8Array.from(png);
  flipped[flipped.length - 30] = (flipped[flipped.length - 30] ?? 0) ^ 0xff;
  const huge = Uint8Array.from(png);
  new DataView(huge.buffer).setUint32(16, 1_000_000);
  const { status, lines } = run(
    '--json',
    put('text.jpg', new TextEncoder().encode('no picture')),
    put('empty.png', new Uint8Array()),
    put('cut.jpg', jpeg.subarray(0, jpeg.length / 2)),
    put('cut.png', png.subarray(0, png.length / 2)),
    put('flipped.png', flipped),
    put('huge.png', huge),
    join(folder, 'absent.jpg'),
    put('wall.jpg', jpeg),
  );
  expect(status).toBe(1);
  const codes = lines
    .map((text): unknown => JSON.parse(text))
    // The fields are those of every line.
    .map((got) => line.extend({ error: z.string().optional() }).parse(got).error);
  expect(codes).toEqual([
    'unknown-format',
    'unknown-format',
    'truncated',
    'malformed',
    'malformed',
    'too-large',
    'unreadable',
    undefined,
  ]);
});

test('wrong use is explained', () => {
  for (const args of [[], ['a.jpg', 'b.jpg', '--crop', 'c.jpg'], ['--paint']]) {
    const wrong = run(...args);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Usage:');
  }
});

test.skipIf(!samplesPresent)(
  'a portrait gives its criteria, pupils and crop (skipped where ../shared/samples is absent)',
  () => {
    const portrait = put('portrait.jpg', sample('faces/london/010_03.jpg'));
    const target = join(folder, 'crop.jpg');
    const { status, lines } = run(portrait, '--json', '--crop', target);
    expect(status).toBe(0);
    const report = read(lines[0]);
    expect(report).toMatchObject({ file: portrait, found: true, faces: 1, verdict: 'nok' });
    expect(report.eyes).toHaveLength(2);
    expect(jpegSize(new Uint8Array(readFileSync(target)))).toEqual(report.crop);
    // A person's right eye is at the left of the picture.
    expect(report.eyes[0]?.[0]).toBeLessThan(report.eyes[1]?.[0] ?? 0);
  },
);
