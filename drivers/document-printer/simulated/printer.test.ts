import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { FaultSwitches } from '../../fault-switches.ts';
import { finish } from '../../finish.ts';
import { describeDocumentPrinterContract } from '../contract.ts';
import type { PrintJob } from '../port.ts';
import { SimulatedDocumentPrinter } from './printer.ts';

const never = new AbortController().signal;
const job = async (): Promise<PrintJob> => ({ jobId: 'job', paper: 'photo', pdf: Uint8Array.of(1, 2, 3) });

function open() {
  const clock = new ManualClock(0);
  const faults = new FaultSwitches();
  const pages: Uint8Array[] = [];
  const printer = new SimulatedDocumentPrinter({ clock, faults, onPage: (pdf) => pages.push(pdf) });
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(100);
      setImmediate(resolve);
    });
  return { printer, faults, tick, pages, printed: async () => printer.pages };
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
  expect(await finish(running, tick)).toEqual(failure);
  expect(await finish(printer.print(await job(), never), tick)).toEqual(failure);
  faults.set(fault, false);
  expect((await finish(printer.print(await job(), never), tick)).ok).toBe(true);
  expect(await printed()).toBe(1);
});

test('what comes out is what was sent, and only what comes out', async () => {
  const { printer, faults, tick, pages } = open();
  await finish(printer.print(await job(), never), tick);
  faults.set('paper-out', true);
  await finish(printer.print(await job(), never), tick);
  expect(pages).toEqual([(await job()).pdf]);
});
