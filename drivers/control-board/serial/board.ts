import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport, Transport } from '../../transport/port.ts';
import type { ControlBoard, Keypad, Light } from '../port.ts';
import { BoardDecoder, type BoardMessage, encodeLine } from './codec.ts';
import { BoardLift } from './lift.ts';

const answerMs = 1_000;

export type ControlBoardOptions = { transport: OpenTransport; clock: Clock };

/** The control board over a serial line, by the open profile of docs/devices.md. */
class SerialBoard implements ControlBoard {
  readonly id: string;
  readonly lift: BoardLift | null;
  readonly light: Light | null;
  readonly keypad: Keypad | null;
  readonly #condition = new ConditionSource({ state: 'ok', code: null });
  readonly #line: BoardLine;

  constructor(line: BoardLine, hello: Extract<BoardMessage, { kind: 'board' }>, clock: Clock) {
    this.#line = line;
    this.id = `control-board ${hello.serial}`.slice(0, 80);
    this.lift = hello.lift > 0 ? new BoardLift(line, hello.lift, clock) : null;
    this.light = hello.channels > 0 ? light(line, hello.channels) : null;
    this.keypad = hello.keypad ? keypad(line) : null;
    line.onEnd(() => this.#condition.set({ state: 'down', code: 'disconnected' }));
    line.onMessage((message) => {
      if (message.kind === 'lift') this.#condition.set(conditionOf(message.state));
    });
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  async close(): Promise<void> {
    await this.lift?.stop();
    await this.#line.close();
    this.#condition.set({ state: 'down', code: 'closed' });
  }
}

/** A lift that cannot move costs comfort, not the photo: the person can still move. */
const conditionOf = (state: string): DeviceCondition =>
  state === 'jam' || state === 'estop'
    ? { state: 'degraded', code: state === 'jam' ? 'jam' : 'emergency-stop' }
    : { state: 'ok', code: null };

function light(line: BoardLine, channels: number): Light {
  return {
    channels,
    set: async (level) => {
      const percent = Math.round(Math.min(1, Math.max(0, level)) * 100);
      let dead = false;
      for (let channel = 1; channel <= channels; channel++) {
        const answer = await line.ask(`LIGHT ${channel} ${percent}`, (message) =>
          message.kind === 'light' && message.channel === channel ? message : undefined,
        );
        if (!answer.ok) return answer;
        dead ||= !answer.value.lit;
      }
      return dead ? fail({ code: 'dead' }) : ok(null);
    },
  };
}

function keypad(line: BoardLine): Keypad {
  let plugged = false;
  line.onMessage((message) => {
    if (message.kind === 'jack') plugged = message.plugged;
  });
  return {
    headphones: () => plugged,
    onKey: (listener) =>
      line.onMessage((message) => {
        if (message.kind === 'key') listener(message.key);
      }),
    onHeadphones: (listener) =>
      line.onMessage((message) => {
        if (message.kind === 'jack') listener(message.plugged);
      }),
  };
}

/** Lines to and from the board: questions one at a time, everything else as it comes. */
export class BoardLine {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #decoder = new BoardDecoder();
  readonly #listeners = new Set<(message: BoardMessage) => void>();
  readonly #ends = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport;
    this.#clock = clock;
    transport.onBytes((bytes) => {
      for (const message of this.#decoder.push(bytes))
        for (const listener of [...this.#listeners]) listener(message);
    });
    transport.onEnd(() => {
      this.#ended = true;
      for (const listener of [...this.#ends]) listener();
    });
  }

  get ended(): boolean {
    return this.#ended;
  }

  onMessage(listener: (message: BoardMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onEnd(listener: () => void): () => void {
    this.#ends.add(listener);
    return () => this.#ends.delete(listener);
  }

  /** Written without an answer; a board that is gone takes nothing. */
  async tell(text: string): Promise<void> {
    if (!this.#ended) await this.#transport.write(encodeLine(text));
  }

  /** Asks, and resolves with the first message that `pick` takes for the answer. */
  ask<T>(
    text: string,
    pick: (message: BoardMessage) => T | undefined,
  ): Promise<Result<T, { code: 'timeout' | 'disconnected' }>> {
    const asked = this.#last.then(() => this.#ask(text, pick));
    this.#last = asked;
    return asked;
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  #ask<T>(
    text: string,
    pick: (message: BoardMessage) => T | undefined,
  ): Promise<Result<T, { code: 'timeout' | 'disconnected' }>> {
    if (this.#ended) return Promise.resolve(fail({ code: 'disconnected' }));
    return new Promise((resolve) => {
      const settle = (result: Result<T, { code: 'timeout' | 'disconnected' }>) => {
        this.#clock.clearTimeout(timer);
        stopListening();
        stopWatching();
        resolve(result);
      };
      // Waiting begins before the question is out, so that no answer is too quick.
      const stopListening = this.onMessage((message) => {
        const answer = pick(message);
        if (answer !== undefined) settle(ok(answer));
      });
      const stopWatching = this.onEnd(() => settle(fail({ code: 'disconnected' })));
      const timer = this.#clock.setTimeout(() => settle(fail({ code: 'timeout' })), answerMs);
      void this.tell(text);
    });
  }
}

/** Opens the board and asks what it has; a device that does not answer by the profile is none. */
export const openControlBoard =
  ({ transport, clock }: ControlBoardOptions): OpenDriver<ControlBoard> =>
  async (signal) => {
    const opened = await transport(signal);
    if (!opened.ok) return opened;
    const line = new BoardLine(opened.value, clock);
    const hello = await line.ask('HELLO', (message) => (message.kind === 'board' ? message : undefined));
    if (!hello.ok || signal.aborted) {
      await line.close();
      return fail({ code: hello.ok ? 'cancelled' : hello.failure.code });
    }
    const board = new SerialBoard(line, hello.value, clock);
    const looked = await board.lift?.look();
    if (!looked || looked.ok) return ok(board);
    await line.close();
    return looked;
  };
