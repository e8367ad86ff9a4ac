import type { Clock, TimerId } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Lift, LiftFailureCode } from '../port.ts';
import type { BoardLine } from './board.ts';
import type { BoardMessage } from './codec.ts';

/** The board stops the lift when it has heard nothing for half a second; so it is told while it moves. */
const aliveMs = 200;
/** The slowest column needs this long from end to end. */
const moveMs = 20_000;
/** So near counts as there. */
const nearMm = 3;

type Outcome = Result<null, { code: LiftFailureCode }>;

/** The lift on the board; one movement at a time. */
export class BoardLift implements Lift {
  readonly rangeMm: number;
  readonly #line: BoardLine;
  readonly #clock: Clock;
  #position: number | null = null;
  #moving = false;

  constructor(line: BoardLine, rangeMm: number, clock: Clock) {
    this.#line = line;
    this.rangeMm = rangeMm;
    this.#clock = clock;
    line.onMessage((message) => {
      if (message.kind === 'lift') this.#position = message.mm;
    });
  }

  position(): number | null {
    return this.#position;
  }

  /** Asks where the lift stands: after every opening, since nobody knows what happened meanwhile. */
  look(): Promise<Result<unknown, { code: 'timeout' | 'disconnected' }>> {
    return this.#line.ask('LIFT?', (message) => (message.kind === 'lift' ? message : undefined));
  }

  async stop(): Promise<void> {
    await this.#line.tell('LIFT STOP');
  }

  async moveTo(mm: number, signal: AbortSignal): Promise<Outcome> {
    if (!(mm >= 0 && mm <= this.rangeMm)) return fail({ code: 'out-of-range' });
    if (this.#moving) return fail({ code: 'busy' });
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (this.#line.ended) return fail({ code: 'disconnected' });
    this.#moving = true;
    const outcome = await this.#travel(Math.round(mm), signal);
    this.#moving = false;
    // Whatever ended the movement: nothing may go on moving.
    if (!outcome.ok) await this.stop();
    return outcome;
  }

  #travel(mm: number, signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      let alive: TimerId;
      const settle = (outcome: Outcome) => {
        this.#clock.clearTimeout(alive);
        this.#clock.clearTimeout(late);
        stopListening();
        stopWatching();
        signal.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const cancel = () => settle(fail({ code: 'cancelled' }));
      const stopListening = this.#line.onMessage((message) => {
        const outcome = outcomeOf(message, mm);
        if (outcome) settle(outcome);
      });
      const stopWatching = this.#line.onEnd(() => settle(fail({ code: 'disconnected' })));
      const late = this.#clock.setTimeout(() => settle(fail({ code: 'timeout' })), moveMs);
      const keepAlive = () => {
        alive = this.#clock.setTimeout(() => {
          void this.#line.tell('ALIVE');
          keepAlive();
        }, aliveMs);
      };
      keepAlive();
      signal.addEventListener('abort', cancel);
      void this.#line.tell(`LIFT ${mm}`);
    });
  }
}

/** What the board's word means for a movement to `mm`; undefined while it goes on. */
function outcomeOf(message: BoardMessage, mm: number): Outcome | undefined {
  if (message.kind === 'refused') return fail({ code: 'emergency-stop' });
  if (message.kind !== 'lift' || message.state === 'moving') return undefined;
  if (message.state === 'jam') return fail({ code: 'jam' });
  if (message.state === 'estop') return fail({ code: 'emergency-stop' });
  if (Math.abs(message.mm - mm) <= nearMm) return ok(null);
  return message.state === 'idle' ? undefined : fail({ code: 'end-stop' });
}
