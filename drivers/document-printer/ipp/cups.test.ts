import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { EvePrinter } from '../../../tests/support/eve-printer.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { PrivateCups } from '../../../tests/support/private-cups.ts';
import { samplePdf } from '../../../tests/support/sample-pdf.ts';
import { openIpp } from './printer.ts';

const never = new AbortController().signal;
const failure = (code: string) => ({ ok: false, failure: { code } });

/** The driver, a print server, a printer: as on a terminal whose printer is driven by CUPS. */
async function start(keepsHistory = true) {
  const eve = await EvePrinter.start();
  const cups = await PrivateCups.start(keepsHistory);
  const clock = new SteerableClock();
  const opened = await openIpp({ id: 'cups', url: await cups.addQueue('pages', eve.url), clock })(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  onTestFinished(() => opened.value.close());
  const job = { jobId: 'job-1', paper: 'a4' as const, pdf: await samplePdf() };
  return { eve, cups, clock, printer: opened.value, job };
}

test('a page through CUPS comes out, and nothing of it stays in the spool', async () => {
  const { eve, cups, printer, job } = await start();
  expect(await printer.print(job, never)).toEqual({ ok: true, value: null });
  expect(eve.printed()).toHaveLength(1);
  await eventually(async () => cups.spooled().length === 0, 'an empty spool');
});

test('cancelled in the middle: the printer behind CUPS is told, and the spool is emptied', async () => {
  const { eve, cups, printer, job } = await start();
  eve.fault('hold');
  const abort = new AbortController();
  const printing = printer.print(job, abort.signal);
  await eve.untilStalled();
  expect(cups.spooled()).toHaveLength(1);
  abort.abort();
  expect(await printing).toEqual(failure('cancelled'));
  await eventually(async () => cups.spooled().length === 0, 'an empty spool');
  await eve.giveUpWhenCancelled();
  expect(eve.printed()).toEqual([]);
});

test('no paper in the printer behind CUPS: told, cancelled, nothing comes out later', async () => {
  const { eve, cups, clock, printer, job } = await start();
  eve.fault('media-empty');
  const printing = printer.print(job, never);
  await eve.untilStalled();
  await eventually(async () => {
    clock.advance(400);
    return eve.cancelled;
  }, 'a cancellation');
  expect(await printing).toEqual(failure('paper-out'));
  eve.fault('abort');
  await eventually(async () => cups.spooled().length === 0, 'an empty spool');
  expect(eve.printed()).toEqual([]);
});

test('a print server that forgets its jobs at once cannot tell how they ended', async () => {
  const { eve, printer, job } = await start(false);
  expect(await printer.print(job, never)).toEqual(failure('unknown-outcome'));
  expect(eve.printed()).toHaveLength(1);
});
