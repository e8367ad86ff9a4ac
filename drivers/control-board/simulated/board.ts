import type { Clock } from '../../../domain/clock.ts';
import type { KeypadKey } from '../../../domain/devices/keypad-key.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import type { ControlBoard, Lift } from '../port.ts';

export type SimulatedBoardOptions = {
  clock: Clock;
  /** Names as in `simulatedFaults['control-board']`. */
  faults: FaultSource;
  /** Told while the lift moves: millimetres from the middle of its way. */
  onHeight: (mm: number) => void;
  /** Calls back when somebody presses a key. */
  presses: (listener: (key: KeypadKey) => void) => () => void;
};

const rangeMm = 600;
const stepMm = 10;
const stepMs = 50;

/** A lift without a motor, lights without lamps, and a keypad without keys. */
export const openSimulatedBoard =
  ({ clock, faults, onHeight, presses }: SimulatedBoardOptions): OpenDriver<ControlBoard> =>
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
    const gone = new AbortController();
    const stopWatching = faults.onChange(() => {
      condition.set(health());
      if (has('unplugged')) gone.abort();
    });
    const lift = simulatedLift(clock, has, gone.signal, onHeight);
    return ok({
      id: 'simulated-control-board',
      lift,
      light: {
        channels: 3,
        set: async () =>
          gone.signal.aborted
            ? fail({ code: 'disconnected' })
            : has('dead-light')
              ? fail({ code: 'dead' })
              : ok(null),
      },
      keypad: {
        onKey: (listener) => presses((key) => gone.signal.aborted || listener(key)),
        headphones: () => has('headphones'),
        onHeadphones: (listener) => {
          let before = has('headphones');
          return faults.onChange(() => {
            const now = has('headphones');
            if (now !== before && !gone.signal.aborted) listener(now);
            before = now;
          });
        },
      },
      condition: () => condition.get(),
      onCondition: (listener) => condition.on(listener),
      close: async () => {
        stopWatching();
        gone.abort();
        condition.set({ state: 'down', code: 'closed' });
      },
    });
  };

function simulatedLift(
  clock: Clock,
  has: (fault: string) => boolean,
  gone: AbortSignal,
  onHeight: (mm: number) => void,
): Lift {
  let position = rangeMm / 2;
  let moving: AbortController | null = null;
  const travel = async (mm: number, cancelled: AbortSignal): ReturnType<Lift['moveTo']> => {
    const ended = AbortSignal.any([cancelled, gone]);
    while (position !== mm) {
      await wait(clock, stepMs, ended);
      if (gone.aborted) return fail({ code: 'disconnected' });
      if (cancelled.aborted) return fail({ code: 'cancelled' });
      if (has('emergency-stop')) return fail({ code: 'emergency-stop' });
      if (has('lift-jam')) return fail({ code: 'jam' });
      position += Math.sign(mm - position) * Math.min(stepMm, Math.abs(mm - position));
      onHeight(position - rangeMm / 2);
    }
    return ok(null);
  };
  return {
    rangeMm,
    position: () => position,
    stop: async () => moving?.abort(),
    moveTo: async (mm, signal) => {
      if (!(mm >= 0 && mm <= rangeMm)) return fail({ code: 'out-of-range' });
      if (moving) return fail({ code: 'busy' });
      moving = new AbortController();
      const outcome = await travel(mm, AbortSignal.any([signal, moving.signal]));
      moving = null;
      return outcome;
    },
  };
}
