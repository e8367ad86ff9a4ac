import { expect, test } from 'vitest';
import { escPosUnderTest, never, until } from '../../../tests/support/escpos/printer-under-test.ts';
import { sampleSlip } from '../contract.ts';

const failure = (code: string) => ({ ok: false, failure: { code } });

test.each(['paper-out', 'cover-open', 'jam', 'offline'] as const)('%s before a job', async (fault) => {
  const { emulator, open } = await escPosUnderTest([fault]);
  const printer = await open();
  expect(printer.condition()).toEqual({ state: 'down', code: fault });
  expect(await printer.print(sampleSlip, never)).toEqual(failure(fault));
  emulator.set(fault, false);
  await until(() => printer.condition().state === 'ok');
  expect(emulator.slips).toHaveLength(0);
  expect((await printer.print(sampleSlip, never)).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test.each(['cover-open', 'jam', 'offline'] as const)('%s in the middle of a job', async (fault) => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  const before = emulator.received;
  const job = printer.print(sampleSlip, never);
  await until(() => emulator.received > before + 100);
  emulator.set(fault, true);
  expect(await job).toEqual(failure(fault));
  emulator.set('stuck', false);
  emulator.set(fault, false);
  expect(emulator.slips).toHaveLength(0);
  expect((await printer.print(sampleSlip, never)).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test('the paper ends in the middle of a job: the rest is taken back, and the next slip is whole', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.paper.linesLeft = 5;
  expect(await printer.print(sampleSlip, never)).toEqual(failure('paper-out'));
  expect(printer.condition()).toEqual({ state: 'down', code: 'paper-out' });
  emulator.paper.linesLeft = 1000;
  emulator.set('paper-out', false);
  await until(() => printer.condition().state === 'ok');
  expect(emulator.slips).toHaveLength(0);
  expect((await printer.print(sampleSlip, never)).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test('a clone cannot take a job back: nobody knows whether it comes out later', async () => {
  const { emulator, clock, open } = await escPosUnderTest(['clone']);
  const printer = await open();
  emulator.paper.linesLeft = 5;
  const job = printer.print(sampleSlip, never);
  await until(() => emulator.has('paper-out'));
  // It tells nothing by itself: the next look at its state finds out.
  clock.advance(1_000);
  expect(await job).toEqual(failure('unknown-outcome'));
  expect(printer.condition().state).toBe('down');
  await until(() => emulator.connections === 0);
});

test('paper low: prints, and somebody should look', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  const seen: unknown[] = [];
  printer.onCondition((condition) => seen.push(condition));
  emulator.set('paper-low', true);
  await until(() => seen.length > 0);
  expect(seen).toEqual([{ state: 'degraded', code: 'paper-low' }]);
  expect((await printer.print(sampleSlip, never)).ok).toBe(true);
});

test('cancelled in the middle of a job: taken back', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  const abort = new AbortController();
  const before = emulator.received;
  const job = printer.print(sampleSlip, abort.signal);
  await until(() => emulator.received > before + 100);
  abort.abort();
  expect(await job).toEqual(failure('cancelled'));
  emulator.set('stuck', false);
  expect((await printer.print(sampleSlip, never)).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test('closed in the middle of a job: nobody knows', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  const before = emulator.received;
  const job = printer.print(sampleSlip, never);
  await until(() => emulator.received > before + 100);
  await printer.close();
  expect(await job).toEqual(failure('unknown-outcome'));
  await until(() => emulator.connections === 0);
});
