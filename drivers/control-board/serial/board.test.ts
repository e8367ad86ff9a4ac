import { describe, expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { MemoryCable } from '../../../tests/support/memory-transport.ts';
import { describeControlBoardContract } from '../contract.ts';
import type { ControlBoard } from '../port.ts';
import { openControlBoard } from './board.ts';
import { BoardEmulator } from './emulator.ts';

const never = new AbortController().signal;

async function connected() {
  const clock = new ManualClock(0);
  const emulator = new BoardEmulator(clock);
  const cable = new MemoryCable();
  const opened = await openControlBoard({ transport: cable.opener(emulator), clock })(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  const board: ControlBoard = opened.value;
  const { lift, light, keypad } = board;
  if (!lift || !light || !keypad) throw new Error('the emulator has everything');
  onTestFinished(() => board.close());
  /** Lets time pass until the promise is settled. */
  const finish = async <T>(promise: Promise<T>): Promise<T> => {
    let settled = false;
    void promise.finally(() => {
      settled = true;
    });
    for (let turn = 0; !settled && turn < 2_000; turn += 1) {
      clock.advance(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return promise;
  };
  return { clock, emulator, cable, board, lift, light, keypad, finish };
}

describeControlBoardContract('serial', async () => {
  const { board, clock, emulator, cable } = await connected();
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(50);
      setImmediate(resolve);
    });
  return {
    board,
    tick,
    press: (key) => emulator.press(key),
    plugHeadphones: (plugged) => emulator.plugHeadphones(plugged),
    unplug: () => cable.unplug(),
  };
});

describe('opening', () => {
  test('the board says what it has and where the lift stands', async () => {
    const { board, lift, light, emulator } = await connected();
    expect(board.id).toBe('control-board emulated-1');
    expect(lift.position()).toBe(emulator.position);
    expect(lift.rangeMm).toBe(600);
    expect(light.channels).toBe(3);
  });

  test('a device that does not answer is no board, and its handle is free again', async () => {
    const clock = new ManualClock(0);
    const emulator = new BoardEmulator(clock);
    emulator.silent = true;
    const cable = new MemoryCable();
    const opening = openControlBoard({ transport: cable.opener(emulator), clock })(never);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_000);
    expect(await opening).toEqual({ ok: false, failure: { code: 'timeout' } });
    expect(cable.handles).toBe(0);
  });

  test.each(['HELLO', 'LIFT?'])('unplugged when %s is asked: no board, and no handle', async (question) => {
    const clock = new ManualClock(0);
    const emulator = new BoardEmulator(clock);
    const cable = new MemoryCable();
    const receive = emulator.receive.bind(emulator);
    emulator.receive = (bytes) => {
      if (new TextDecoder().decode(bytes).startsWith(question)) cable.unplug();
      else receive(bytes);
    };
    const opened = await openControlBoard({ transport: cable.opener(emulator), clock })(never);
    expect(opened).toEqual({ ok: false, failure: { code: 'disconnected' } });
    expect(cable.handles).toBe(0);
  });
});

describe('lift', () => {
  test('moves there and says so when it stands', async () => {
    const { lift, emulator, finish } = await connected();
    expect(await finish(lift.moveTo(450, never))).toEqual({ ok: true, value: null });
    expect(emulator.position).toBe(450);
    expect(lift.position()).toBe(450);
  });

  test.each([-1, 601, Number.NaN])('%s mm is not in its range', async (mm) => {
    const { lift } = await connected();
    expect(await lift.moveTo(mm, never)).toEqual({ ok: false, failure: { code: 'out-of-range' } });
  });

  test('jam: a typed failure, and the lift stands', async () => {
    const { lift, emulator, finish, board } = await connected();
    emulator.jam = true;
    expect(await finish(lift.moveTo(450, never))).toEqual({ ok: false, failure: { code: 'jam' } });
    expect(emulator.state).not.toBe('moving');
    expect(board.condition().state).not.toBe('down');
  });

  test('emergency stop: it stops at once and takes no order until it is released', async () => {
    const { lift, emulator, finish, clock, board } = await connected();
    const moving = lift.moveTo(0, never);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(200);
    emulator.emergencyStop(true);
    expect(await finish(moving)).toEqual({ ok: false, failure: { code: 'emergency-stop' } });
    expect(board.condition()).toEqual({ state: 'degraded', code: 'emergency-stop' });
    emulator.emergencyStop(true);
    expect(await finish(lift.moveTo(100, never))).toMatchObject({ failure: { code: 'emergency-stop' } });
    emulator.emergencyStop(false);
    expect((await finish(lift.moveTo(100, never))).ok).toBe(true);
  });

  test('cancelled: it stops where it is', async () => {
    const { lift, emulator, clock, finish } = await connected();
    const abort = new AbortController();
    const moving = lift.moveTo(600, abort.signal);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(200);
    abort.abort();
    expect(await finish(moving)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    const { position } = emulator;
    clock.advance(5_000);
    expect(emulator.position).toBe(position);
  });

  test('one movement at a time', async () => {
    const { lift, finish } = await connected();
    const first = lift.moveTo(600, never);
    expect(await lift.moveTo(0, never)).toEqual({ ok: false, failure: { code: 'busy' } });
    expect((await finish(first)).ok).toBe(true);
  });

  test('unplugged while it moves: a typed failure, the board stops it by itself, no handle is left', async () => {
    const { lift, emulator, clock, cable, board, finish } = await connected();
    const moving = lift.moveTo(600, never);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(100);
    cable.unplug();
    expect(await finish(moving)).toEqual({ ok: false, failure: { code: 'disconnected' } });
    expect(board.condition()).toEqual({ state: 'down', code: 'disconnected' });
    clock.advance(1_000);
    const { position } = emulator;
    clock.advance(10_000);
    expect(emulator.position).toBe(position);
    expect(position).toBeLessThan(600);
    expect(cable.handles).toBe(0);
    expect(await lift.moveTo(100, never)).toMatchObject({ failure: { code: 'disconnected' } });
  });
});

describe('light', () => {
  test('every channel gets the level', async () => {
    const { light, emulator, finish } = await connected();
    expect(await finish(light.set(0.7))).toEqual({ ok: true, value: null });
    expect(emulator.levels).toEqual([70, 70, 70]);
  });

  test('a dead channel is told, the others are lit', async () => {
    const { light, emulator, finish } = await connected();
    emulator.deadChannel = 2;
    expect(await finish(light.set(1))).toEqual({ ok: false, failure: { code: 'dead' } });
    expect(emulator.levels).toEqual([100, 0, 100]);
  });

  test.each([
    ['silent', 'timeout'],
    ['unplugged', 'disconnected'],
  ])('%s: %s', async (fault, code) => {
    const { light, emulator, cable, finish } = await connected();
    if (fault === 'silent') emulator.silent = true;
    else cable.unplug();
    expect(await finish(light.set(1))).toEqual({ ok: false, failure: { code } });
  });
});

test('keys and headphones are told as they come', async () => {
  const { keypad, emulator } = await connected();
  const heard: string[] = [];
  keypad.onKey((key) => heard.push(key));
  keypad.onHeadphones((plugged) => heard.push(plugged ? 'in' : 'out'));
  emulator.press('enter');
  emulator.plugHeadphones(true);
  expect(keypad.headphones()).toBe(true);
  emulator.plugHeadphones(false);
  expect(heard).toEqual(['enter', 'in', 'out']);
  expect(keypad.headphones()).toBe(false);
});
