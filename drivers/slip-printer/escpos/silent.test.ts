import { expect, test } from 'vitest';
import { escPosUnderTest, never, until } from '../../../tests/support/escpos/printer-under-test.ts';
import { sampleSlip } from '../contract.ts';

const failure = (code: string) => ({ ok: false, failure: { code } });

test('nobody answers: not opened, no handle left', async () => {
  const { emulator, clock, tryOpen } = await escPosUnderTest(['silent']);
  const opening = tryOpen();
  await until(() => emulator.received >= 10);
  clock.advance(1_000);
  await until(() => emulator.received >= 18);
  clock.advance(2_000);
  expect(await opening).toEqual(failure('timeout'));
  await until(() => emulator.connections === 0);
});

test('nobody listens', async () => {
  const { emulator, tryOpen } = await escPosUnderTest();
  await emulator.unplug();
  expect((await tryOpen()).ok).toBe(false);
  await emulator.plug();
});

test('falls silent while idle: noticed by the next look', async () => {
  const { emulator, clock, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('silent', true);
  const before = emulator.received;
  clock.advance(5_000);
  await until(() => emulator.received > before);
  clock.advance(2_000);
  await until(() => printer.condition().state === 'down');
  expect(printer.condition()).toEqual({ state: 'down', code: 'timeout' });
  expect(await printer.print(sampleSlip, never)).toEqual(failure('timeout'));
  await until(() => emulator.connections === 0);
});

test('falls silent in the middle of a job: nobody knows; after reopening nothing of it comes out', async () => {
  const { emulator, clock, open } = await escPosUnderTest();
  const printer = await open();
  emulator.set('stuck', true);
  const before = emulator.received;
  const job = printer.print(sampleSlip, never);
  await until(() => emulator.received > before + 100);
  emulator.set('silent', true);
  const asked = emulator.received;
  clock.advance(1_000);
  await until(() => emulator.received > asked);
  clock.advance(2_000);
  expect(await job).toEqual(failure('unknown-outcome'));
  await until(() => emulator.connections === 0);
  emulator.set('silent', false);
  const next = await open();
  emulator.set('stuck', false);
  expect(emulator.slips).toHaveLength(0);
  expect((await next.print(sampleSlip, never)).ok).toBe(true);
  expect(emulator.slips).toHaveLength(1);
});

test('answers, but never finishes: taken back after its time', async () => {
  const { emulator, clock, open } = await escPosUnderTest(['stuck']);
  const printer = await open();
  const before = emulator.received;
  const job = printer.print(sampleSlip, never);
  await until(() => emulator.received > before + 100);
  let outcome: unknown;
  void job.then((result) => {
    outcome = result;
  });
  while (outcome === undefined) {
    const asked = emulator.received;
    clock.advance(1_000);
    await until(() => emulator.received > asked || outcome !== undefined);
    for (let i = 0; i < 20; i += 1) await until(() => true);
  }
  expect(outcome).toEqual(failure('timeout'));
  emulator.set('stuck', false);
  expect(emulator.slips).toHaveLength(0);
});
