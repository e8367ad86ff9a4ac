import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../../drivers/condition-source.ts';
import type { Driver } from '../../../drivers/driver.ts';
import { Supervised } from './supervised.ts';

/** A device on a cable that the test pulls and plugs; counts its open handles. */
class Cable {
  plugged = true;
  open = 0;
  opens = 0;
  resets = 0;
  answersReset = false;
  /** It answers, and is as confused as before. */
  saysOnly = false;
  source = new ConditionSource({ state: 'ok', code: null });
  arrived: () => void = () => {};

  readonly connect = async (): Promise<Result<Driver, { code: string }>> => {
    this.opens += 1;
    if (!this.plugged) return fail({ code: 'not-found' });
    this.open += 1;
    const source = new ConditionSource({ state: 'ok', code: null });
    this.source = source;
    let closed = false;
    return ok({
      id: `device-${this.opens}`,
      condition: () => source.get(),
      onCondition: (listener) => source.on(listener),
      softReset: async () => {
        this.resets += 1;
        if (this.answersReset) source.set({ state: 'ok', code: null });
        return this.answersReset || this.saysOnly;
      },
      close: async () => {
        if (!closed) this.open -= 1;
        closed = true;
      },
    });
  };

  unplug(): void {
    this.plugged = false;
    this.source.set({ state: 'down', code: 'disconnected' });
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function supervise(cable = new Cable()) {
  const clock = new ManualClock(0);
  const rows: string[] = [];
  const supervised = new Supervised({
    open: cable.connect,
    clock,
    record: ({ state, code }: DeviceCondition) => rows.push(code ? `${state} ${code}` : state),
    arrivals: (listener) => {
      cable.arrived = listener;
      return () => {};
    },
  });
  await settle();
  const pass = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await settle();
  };
  return { cable, supervised, rows, pass };
}

test('opens, is there, and writes every step down', async () => {
  const { supervised, rows, cable } = await supervise();
  expect(supervised.current()?.id).toBe('device-1');
  expect(rows).toEqual(['starting', 'ok']);
  await supervised.close();
  expect(cable.open).toBe(0);
  expect(supervised.condition()).toEqual({ state: 'down', code: 'closed' });
});

test('unplugged: lost at once, looked for with growing waits, then failed but never given up', async () => {
  const { cable, supervised, rows, pass } = await supervise();
  cable.unplug();
  await settle();
  expect(supervised.current()).toBeNull();
  expect(supervised.condition()).toEqual({ state: 'down', code: 'disconnected' });
  expect(cable.open).toBe(0);
  for (const wait of [500, 1_000, 2_000, 5_000, 10_000]) await pass(wait);
  expect(supervised.condition()).toEqual({ state: 'down', code: 'failed' });
  const written = rows.length;
  for (let minute = 0; minute < 30; minute += 1) await pass(60_000);
  expect(rows.length).toBe(written);
  cable.plugged = true;
  await pass(60_000);
  expect(supervised.condition()).toEqual({ state: 'ok', code: null });
  expect(rows.at(-1)).toBe('ok');
});

test('a device that arrives is opened at once, and opened once', async () => {
  const { cable, supervised } = await supervise();
  cable.unplug();
  await settle();
  cable.plugged = true;
  cable.arrived();
  cable.arrived();
  await settle();
  expect(supervised.condition().state).toBe('ok');
  expect(cable.opens).toBe(2);
  cable.arrived();
  await settle();
  expect(cable.opens).toBe(2);
});

test('a confused device is reset once; when it answers it is not reopened', async () => {
  const { cable, supervised, rows } = await supervise();
  cable.answersReset = true;
  cable.source.set({ state: 'down', code: 'timeout' });
  await settle();
  expect(supervised.condition().state).toBe('ok');
  expect(cable.opens).toBe(1);
  expect(rows).toEqual(['starting', 'ok', 'down timeout', 'down soft-reset', 'ok']);
});

test('a device that is there and talks nonsense is reset too; one that goes on with it is reopened', async () => {
  const { cable, supervised, rows, pass } = await supervise();
  cable.answersReset = true;
  cable.source.set({ state: 'degraded', code: 'protocol' });
  await settle();
  expect(cable.resets).toBe(1);
  expect(cable.opens).toBe(1);
  expect(rows).toEqual(['starting', 'ok', 'degraded protocol', 'down soft-reset', 'ok']);
  cable.answersReset = false;
  cable.source.set({ state: 'degraded', code: 'protocol' });
  await settle();
  await pass(500);
  expect(supervised.current()?.id).toBe('device-2');
  expect(cable.open).toBe(1);
});

test('a reset that is answered and changes nothing leads to reopening', async () => {
  const { cable, supervised, pass } = await supervise();
  cable.saysOnly = true;
  cable.source.set({ state: 'degraded', code: 'protocol' });
  await settle();
  expect(cable.resets).toBe(1);
  await pass(500);
  expect(supervised.current()?.id).toBe('device-2');
  expect(cable.open).toBe(1);
});

test('a reset without answer leads to reopening', async () => {
  const { cable, supervised, rows, pass } = await supervise();
  cable.source.set({ state: 'down', code: 'protocol' });
  await settle();
  await pass(500);
  expect(supervised.current()?.id).toBe('device-2');
  expect(rows).toEqual(['starting', 'ok', 'down protocol', 'down soft-reset', 'down reopen', 'ok']);
  expect(cable.open).toBe(1);
});

test('paper out is a state, not a loss', async () => {
  const { cable, supervised, pass } = await supervise();
  cable.source.set({ state: 'down', code: 'paper-out' });
  await pass(60_000);
  expect(supervised.current()).not.toBeNull();
  expect(cable.opens).toBe(1);
});

test('restart opens anew from any state and leaves no handle', async () => {
  const { cable, supervised } = await supervise();
  await supervised.restart();
  expect(supervised.current()?.id).toBe('device-2');
  expect(cable.open).toBe(1);
  cable.unplug();
  await settle();
  cable.plugged = true;
  await supervised.restart();
  expect(supervised.condition().state).toBe('ok');
  expect(cable.open).toBe(1);
});

test('closing while it opens closes what comes', async () => {
  const cable = new Cable();
  const clock = new ManualClock(0);
  const supervised = new Supervised({ open: cable.connect, clock, record: () => {} });
  await supervised.close();
  await settle();
  expect(cable.open).toBe(0);
});
