import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { EvePrinter } from '../../../tests/support/eve-printer.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { samplePdf } from '../../../tests/support/sample-pdf.ts';
import { describeDocumentPrinterContract } from '../contract.ts';
import type { PrintJob } from '../port.ts';
import { openIpp } from './printer.ts';

const never = new AbortController().signal;
const sample = async (): Promise<PrintJob> => ({ jobId: 'job-1', paper: 'a4', pdf: await samplePdf() });
const failure = (code: string) => ({ ok: false, failure: { code } });

async function start() {
  const eve = await EvePrinter.start();
  const clock = new SteerableClock();
  const tryOpen = () => openIpp({ id: 'ipp', url: eve.url, clock })(never);
  const open = async () => {
    const opened = await tryOpen();
    if (!opened.ok) throw new Error(opened.failure.code);
    onTestFinished(() => opened.value.close());
    return opened.value;
  };
  return { eve, clock, tryOpen, open };
}

describeDocumentPrinterContract('IPP', sample, async () => {
  const { eve, open } = await start();
  const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 10));
  return { printer: await open(), tick, printed: async () => eve.printed().length };
});

test('what comes out is what was sent, on both papers', async () => {
  const { eve, open } = await start();
  const printer = await open();
  expect(printer.condition()).toEqual({ state: 'ok', code: null });
  const job = await sample();
  expect(await printer.print({ ...job, paper: 'photo' }, never)).toEqual({ ok: true, value: null });
  expect(eve.printed().map((bytes) => new Uint8Array(bytes))).toEqual([job.pdf]);
});

test.each([
  ['media-empty', 'paper-out'],
  ['cover-open', 'cover-open'],
  ['media-jam', 'jam'],
  ['marker-supply-empty', 'ink-out'],
])('%s in the middle: cancelled as %s after its time, and nothing comes out later', async (keyword, code) => {
  const { eve, clock, open } = await start();
  const printer = await open();
  eve.fault(keyword);
  const job = printer.print(await sample(), never);
  await eve.untilStalled();
  await eventually(async () => {
    clock.advance(400);
    return eve.cancelled;
  }, 'a cancellation');
  await eve.giveUpWhenCancelled();
  expect(await job).toEqual(failure(code));
  eve.fault(null);
  expect(eve.printed()).toEqual([]);
});

test('paper refilled in time: printed', async () => {
  const { eve, open } = await start();
  const printer = await open();
  eve.fault('media-empty');
  const job = printer.print(await sample(), never);
  await eve.untilStalled();
  await eventually(async () => {
    eve.fault(null);
    return eve.printed().length > 0;
  }, 'printed');
  expect(await job).toEqual({ ok: true, value: null });
});

test('given up by the printer', async () => {
  const { eve, open } = await start();
  const printer = await open();
  eve.fault('abort');
  expect(await printer.print(await sample(), never)).toEqual(failure('aborted'));
  eve.fault(null);
  expect((await printer.print(await sample(), never)).ok).toBe(true);
});

test('cancelled by the citizen in the middle', async () => {
  const { eve, open } = await start();
  const printer = await open();
  eve.fault('hold');
  const abort = new AbortController();
  const job = printer.print(await sample(), abort.signal);
  await eve.untilStalled();
  abort.abort();
  await eve.giveUpWhenCancelled();
  expect(await job).toEqual(failure('cancelled'));
  eve.fault(null);
  expect(eve.printed()).toEqual([]);
});

test('a cancellation that the printer does not carry out: nobody knows', async () => {
  const { eve, clock, open } = await start();
  const printer = await open();
  eve.fault('hold');
  const abort = new AbortController();
  const job = printer.print(await sample(), abort.signal);
  await eve.untilStalled();
  abort.abort();
  await eve.untilCancelled();
  clock.advance(4_500);
  clock.advance(4_500);
  expect(await job).toEqual(failure('unknown-outcome'));
});

test('powered off in the middle: nobody knows; on again it prints by a new connection; no handle stays', async () => {
  const { eve, clock, open, tryOpen } = await start();
  const handles = openHandles();
  const printer = await open();
  eve.fault('hold');
  const job = printer.print(await sample(), never);
  await eve.untilStalled();
  await eve.powerOff();
  clock.advance(10_000);
  expect(await job).toEqual(failure('unknown-outcome'));
  await eventually(async () => printer.condition().state === 'down', 'missed');
  expect(printer.condition()).toEqual({ state: 'down', code: 'disconnected' });
  expect(await printer.print(await sample(), never)).toEqual(failure('disconnected'));
  expect(await tryOpen()).toEqual(failure('not-found'));
  eve.fault(null);
  const before = eve.printed().length;
  await eve.powerOn();
  const again = await open();
  expect((await again.print(await sample(), never)).ok).toBe(true);
  expect(eve.printed()).toHaveLength(before + 1);
  await printer.close();
  await again.close();
  await noMoreHandlesThan(handles);
});

test('powered off while idle: noticed by the next look', async () => {
  const { eve, clock, open } = await start();
  const printer = await open();
  await eve.powerOff();
  clock.advance(10_000);
  await eventually(async () => printer.condition().code === 'disconnected', 'missed');
});
