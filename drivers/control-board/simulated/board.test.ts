import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import { FaultSwitches } from '../../fault-switches.ts';
import { finish } from '../../finish.ts';
import { describeControlBoardContract } from '../contract.ts';
import { openSimulatedBoard } from './board.ts';

const never = new AbortController().signal;

async function connected() {
  const clock = new ManualClock(0);
  const faults = new FaultSwitches();
  const keys = new Set<(key: KeypadKey) => void>();
  const heights: number[] = [];
  const open = openSimulatedBoard({
    clock,
    faults,
    onHeight: (mm) => heights.push(mm),
    presses: (listener) => {
      keys.add(listener);
      return () => keys.delete(listener);
    },
  });
  const opened = await open(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  const tick = () =>
    new Promise<void>((resolve) => {
      clock.advance(50);
      setImmediate(resolve);
    });
  const press = (key: KeypadKey) => {
    for (const listener of [...keys]) listener(key);
  };
  return { board: opened.value, open, faults, heights, tick, press };
}

describeControlBoardContract('simulated', async () => {
  const { board, faults, tick, press } = await connected();
  return {
    board,
    tick,
    press,
    plugHeadphones: (plugged) => faults.set('headphones', plugged),
    unplug: () => faults.set('unplugged', true),
  };
});

test.each([
  ['lift-jam', 'jam'],
  ['emergency-stop', 'emergency-stop'],
])('%s: the lift stands with %s, and goes on when it is put right', async (fault, code) => {
  const { board, faults, heights, tick } = await connected();
  faults.set(fault, true);
  const there = () => finish(board.lift?.moveTo(400, never) ?? Promise.reject(new Error('no lift')), tick);
  expect(await there()).toEqual({ ok: false, failure: { code } });
  expect(heights).toEqual([]);
  faults.set(fault, false);
  expect((await there()).ok).toBe(true);
  expect(heights.at(-1)).toBe(100);
});

test('a dead channel is told; an unplugged board is not found', async () => {
  const { board, faults, open } = await connected();
  faults.set('dead-light', true);
  expect(await board.light?.set(1)).toEqual({ ok: false, failure: { code: 'dead' } });
  faults.set('unplugged', true);
  expect(await open(never)).toEqual({ ok: false, failure: { code: 'not-found' } });
});
