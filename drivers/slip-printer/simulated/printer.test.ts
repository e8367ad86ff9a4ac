import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { FaultSwitches } from '../../fault-switches.ts';
import { finish } from '../../finish.ts';
import { describePrinterContract, sampleSlip } from '../contract.ts';
import { createSimulatedPrinter } from './printer.ts';

const never = new AbortController().signal;

function open(faults: string[] = [], outputDir?: string) {
  const clock = new ManualClock(0);
  const switches = new FaultSwitches();
  for (const fault of faults) switches.set(fault, true);
  const printer = createSimulatedPrinter({
    clock,
    faults: switches,
    fonts: join(assetsWithFonts(), 'fonts'),
    ...(outputDir === undefined ? {} : { outputDir }),
  });
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(20);
      setImmediate(resolve);
    });
  return { printer, tick, clock, switches };
}

describePrinterContract('simulated', async () => open());

async function pixelsOf(png: Uint8Array | null) {
  if (!png) throw new Error('no slip');
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

async function printed(blocks: (typeof sampleSlip)['blocks']) {
  const { printer, tick } = open();
  await finish(printer.print({ jobId: 'job', blocks }, never), tick);
  return pixelsOf(printer.latestPng());
}

test('the slip is 576 dots wide, and its QR code reads', async () => {
  const { width, height, data } = await printed(sampleSlip.blocks);
  expect(width).toBe(576);
  expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe('ausweis-terminal:41709263');
});

test('umlauts, € and § have glyphs of their own', async () => {
  const ink = async (text: string) =>
    Buffer.from((await printed([{ kind: 'text', text }])).data).toString('base64');
  const missing = await ink('\u{10FFFF}');
  const shapes = await Promise.all([...'äöüÄÖÜß€§'].map(ink));
  expect(new Set([...shapes, missing]).size).toBe(10);
});

test('long texts wrap inside the margins', async () => {
  const text = 'Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsantrag '.repeat(4);
  const { width, height, data } = await printed([{ kind: 'item', text }]);
  const inked = (x: number) =>
    Array.from({ length: height }, (_, y) => data[(y * width + x) * 4] ?? 0).some((v) => v < 128);
  for (let x = 0; x < 24; x++) expect([inked(x), inked(width - 1 - x)]).toEqual([false, false]);
});

test('takes the mechanical time: about 10 cm a second and the cut', async () => {
  const { printer, tick, clock } = open();
  await finish(printer.print(sampleSlip, never), tick);
  const { height } = await pixelsOf(printer.latestPng());
  expect(clock.now()).toBeGreaterThanOrEqual((height / 8 / 100) * 1000 + 300);
});

test('paper-low: prints, but somebody should look', async () => {
  const { printer, tick } = open(['paper-low']);
  expect(printer.condition()).toEqual({ state: 'degraded', code: 'paper-low' });
  expect((await finish(printer.print(sampleSlip, never), tick)).ok).toBe(true);
});

test.each([
  ['unplugged', 'disconnected'],
  ['paper-out', 'paper-out'],
  ['cover-open', 'cover-open'],
  ['jam', 'jam'],
])('%s before and during a print is %s; once put right it prints again', async (fault, code) => {
  const { printer, tick, switches } = open([fault]);
  const failure = { ok: false, failure: { code } };
  expect(await finish(printer.print(sampleSlip, never), tick)).toEqual(failure);
  switches.set(fault, false);
  expect(printer.condition()).toEqual({ state: 'ok', code: null });

  const job = printer.print(sampleSlip, never);
  for (let i = 0; i < 10; i++) await tick();
  switches.set(fault, true);
  expect(printer.condition()).toEqual({ state: 'down', code });
  switches.set(fault, false);
  expect(await finish(job, tick)).toEqual(failure);
  expect(printer.latestPng()).toBeNull();
  expect((await finish(printer.print(sampleSlip, never), tick)).ok).toBe(true);
});

test('cancelling in the middle of a print', async () => {
  const { printer, tick } = open();
  const abort = new AbortController();
  const job = printer.print(sampleSlip, abort.signal);
  for (let i = 0; i < 10; i++) await tick();
  abort.abort();
  expect(await finish(job, tick)).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(printer.latestPng()).toBeNull();
});

test('the latest slip lies in the output folder, never outside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slips-'));
  try {
    const { printer, tick } = open([], join(folder, 'out'));
    await finish(printer.print({ ...sampleSlip, jobId: '../job' }, never), tick);
    expect(await readdir(folder)).toEqual(['out']);
    expect(await readdir(join(folder, 'out'))).toEqual(['slip.png']);
    const file = await readFile(join(folder, 'out', 'slip.png'));
    expect(new Uint8Array(file)).toEqual(printer.latestPng());
  } finally {
    await rm(folder, { recursive: true });
  }
});
