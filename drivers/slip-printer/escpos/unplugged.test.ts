import { expect, test } from 'vitest';
import { escPosUnderTest, never, until } from '../../../tests/support/escpos/printer-under-test.ts';
import { sampleSlip } from '../contract.ts';
import { encodeSlip } from './encode.ts';

const failure = (code: string) => ({ ok: false, failure: { code } });

test('unplugged while idle: down for good, no handle left; a new one prints', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  await emulator.unplug();
  await until(() => printer.condition().state === 'down');
  expect(printer.condition()).toEqual({ state: 'down', code: 'disconnected' });
  expect(await printer.print(sampleSlip, never)).toEqual(failure('disconnected'));
  await emulator.plug();
  expect((await (await open()).print(sampleSlip, never)).ok).toBe(true);
  await printer.close();
  expect(emulator.connections).toBe(1);
  expect(emulator.slips).toHaveLength(1);
});

const jobLength = encodeSlip(sampleSlip, 80).length;
/** Status questions come first, then the job. */
const questions = 12;

test.each([1, 5, 11])(
  'unplugged after byte %i of the questions before a job: surely not printed',
  async (byte) => {
    const { emulator, open } = await escPosUnderTest();
    const printer = await open();
    const before = emulator.received;
    let cut: Promise<void> | undefined;
    emulator.onByte = (count) => {
      if (count === before + byte) cut = emulator.unplug();
    };
    expect(await printer.print(sampleSlip, never)).toEqual(failure('disconnected'));
    await cut;
    await emulator.plug();
    expect(emulator.slips).toHaveLength(0);
    expect((await (await open()).print(sampleSlip, never)).ok).toBe(true);
    expect(emulator.slips).toHaveLength(1);
  },
);

test.each([1, Math.floor(jobLength / 2), jobLength - 1])(
  'unplugged after byte %i of a job: nobody knows, and the next connection prints nothing of it',
  async (byte) => {
    const { emulator, open } = await escPosUnderTest();
    const printer = await open();
    const before = emulator.received;
    let cut: Promise<void> | undefined;
    emulator.onByte = (count) => {
      if (count === before + questions + byte) cut = emulator.unplug();
    };
    expect(await printer.print(sampleSlip, never)).toEqual(failure('unknown-outcome'));
    await cut;
    emulator.onByte = () => {};
    const printedBefore = emulator.slips.length;
    await emulator.plug();
    const next = await open();
    expect(emulator.slips).toHaveLength(printedBefore);
    expect((await next.print(sampleSlip, never)).ok).toBe(true);
    expect(emulator.slips).toHaveLength(printedBefore + 1);
    expect(emulator.connections).toBe(1);
  },
);

test('unplugged while a job waits for paper: the rest does not come out later', async () => {
  const { emulator, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  const job = printer.print(sampleSlip, never);
  const before = emulator.received;
  await until(() => emulator.received >= before + questions + jobLength);
  await emulator.unplug();
  expect(await job).toEqual(failure('unknown-outcome'));
  await emulator.plug();
  await open();
  emulator.set('stuck', false);
  expect(emulator.slips).toHaveLength(0);
  expect(emulator.paper.uncut).toBe('');
});
