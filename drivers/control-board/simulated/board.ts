import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import type { ControlBoard, KeypadKey, Lift } from '../port.ts';

export type SimulatedBoardOptions = {
  clock: Clock;
  /** Names as in `simulatedFaults['control-board']`. */
  faults: FaultSource;
  /** Told while the lift moves: millimetres from the middle of its way. */
  onHeight: (mm: number) => void;
};

const rangeMm = 600;
const stepMm = 10;
const stepMs = 50;

/** A lift without a motor, lights without lamps, and a keypad that nobody presses. */
export const openSimulatedBoard =
  ({ clock, faults, onHeight }: SimulatedBoardOptions): OpenDriver<ControlBoard> =>
  async () => {
    const has = (fault: string) => faults.active().includes(fault);
    if (has('unplugged')) return fail({ code: 'not-found' });
    const health = () =>
      has('unplugged')
        ? ({ state: 'down', code: 'disconnected' } as const)
        : has('emergency-stop')
          ? ({ state: 'degraded', code: 'emergency-stop' } as const)
          : ({ state: 'ok', code: null } as const);
    const condition = new ConditionSource(health());
    const stopWatching = faults.onChange(() => condition.set(health()));
    const keys = new Set<(key: KeypadKey) => void>();
    const lift = simulatedLift(clock, has, onHeight);
    return ok({
      id: 'simulated-control-board',
      lift,
      light: {
        channels: 3,
        set: async () =>
          has('unplugged')
            ? fail({ code: 'disconnected' })
            : has('dead-light')
              ? fail({ code: 'dead' })
              : ok(null),
      },
      keypad: {
        onKey: (listener) => {
          keys.add(listener);
          return () => keys.delete(listener);
        },
        headphones: () => has('headphones'),
        onHeadphones: (listener) => faults.onChange(() => listener(has('headphones'))),
      },
      condition: () => condition.get(),
      onCondition: (listener) => condition.on(listener),
      close: async () => {
        stopWatching();
        await lift.stop();
        condition.set({ state: 'down', code: 'closed' });
      },
    });
  };

function simulatedLift(clock: Clock, has: (fault: string) => boolean, onHeight: (mm: number) => void): Lift {
  let position = rangeMm / 2;
  let moving = new AbortController();
  return {
    rangeMm,
    position: () => position,
    stop: async () => moving.abort(),
    moveTo: async (mm, signal) => {
      if (!(mm >= 0 && mm <= rangeMm)) return fail({ code: 'out-of-range' });
      moving.abort();
      moving = new AbortController();
      const ended = AbortSignal.any([signal, moving.signal]);
      while (position !== mm) {
        await wait(clock, stepMs, ended);
        if (ended.aborted) return fail({ code: 'cancelled' });
        if (has('unplugged')) return fail({ code: 'disconnected' });
        if (has('emergency-stop')) return fail({ code: 'emergency-stop' });
        if (has('lift-jam')) return fail({ code: 'jam' });
        position += Math.sign(mm - position) * Math.min(stepMm, Math.abs(mm - position));
        onHeight(position - rangeMm / 2);
      }
      return ok(null);
    },
  };
}
