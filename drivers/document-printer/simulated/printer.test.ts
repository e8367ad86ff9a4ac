import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { FaultSwitches } from '../../fault-switches.ts';
import { describeDocumentPrinterContract, finishJob } from '../contract.ts';
import type { PrintJob } from '../port.ts';
import { SimulatedDocumentPrinter } from './printer.ts';

const never = new AbortController().signal;
const job = async (): Promise<PrintJob> => ({ jobId: 'job', paper: 'photo', pdf: Uint8Array.of(1, 2, 3) });

function open(outputDir?: string) {
  const clock = new ManualClock(0);
  const faults = new FaultSwitches();
  const printer = new SimulatedDocumentPrinter({ clock, faults, ...(outputDir ? { outputDir } : {}) });
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(100);
      setImmediate(resolve);
    });
  return { printer, faults, tick, printed: async () => printer.pages };
}

describeDocumentPrinterContract('simulated', job, async () => open());

test.each([
  ['unplugged', 'disconnected'],
  ['paper-out', 'paper-out'],
  ['cover-open', 'cover-open'],
  ['jam', 'jam'],
  ['ink-out', 'ink-out'],
])('%s before and during a print is %s; once put right it prints again', async (fault, code) => {
  const { printer, faults, tick, printed } = open();
  const failure = { ok: false, failure: { code } };
  const running = printer.print(await job(), never);
  for (let i = 0; i < 5; i += 1) await tick();
  faults.set(fault, true);
  expect(printer.condition()).toEqual({ state: 'down', code });
  expect(await finishJob(running, tick)).toEqual(failure);
  expect(await finishJob(printer.print(await job(), never), tick)).toEqual(failure);
  faults.set(fault, false);
  expect((await finishJob(printer.print(await job(), never), tick)).ok).toBe(true);
  expect(await printed()).toBe(1);
});

test('pages lie in the output folder only when there is one', async () => {
  const folder = join(temporaryFolder(), 'pages');
  const { printer, tick } = open(folder);
  expect(existsSync(folder)).toBe(false);
  await finishJob(printer.print(await job(), never), tick);
  expect(readdirSync(folder)).toEqual(['photo.pdf']);
});
