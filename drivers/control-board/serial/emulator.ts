import type { Clock, TimerId } from '../../../domain/clock.ts';
import { encodeLine, type LiftState } from './codec.ts';

/** Millimetres a step of the emulated lift, and how long it takes. */
const stepMm = 10;
const stepMs = 50;
/** Without a word from the host for so long a moving lift stops. */
const deadManMs = 500;

/**
 * The board's side of the profile, as a firmware has to behave: for tests, and as the reference for who builds one.
 * Faults are switched by the test.
 */
export class BoardEmulator {
  send: (bytes: Uint8Array) => void = () => {};
  position = 300;
  state: LiftState = 'idle';
  readonly rangeMm = 600;
  levels = [0, 0, 0];
  silent = false;
  jam = false;
  deadChannel = 0;
  readonly #clock: Clock;
  #text = '';
  #target = 300;
  #step: TimerId | undefined;
  #heardAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  receive(bytes: Uint8Array): void {
    this.#text += new TextDecoder().decode(bytes);
    const lines = this.#text.split('\n');
    this.#text = lines.pop() ?? '';
    for (const line of lines) this.#obey(line.slice(0, line.lastIndexOf('*')));
  }

  /** The red button: the lift stands until it is released. */
  emergencyStop(pressed: boolean): void {
    this.#halt(pressed ? 'estop' : 'idle');
  }

  press(key: string): void {
    this.#say(`KEY ${key}`);
  }

  plugHeadphones(plugged: boolean): void {
    this.#say(`JACK ${plugged ? 'in' : 'out'}`);
  }

  /** The host is gone: nothing is heard any more. */
  #obey(command: string): void {
    if (this.silent) return;
    this.#heardAt = this.#clock.now();
    const [name, first, second] = command.split(' ');
    if (name === 'HELLO') this.#say(`BOARD emulated-1 ${this.rangeMm} ${this.levels.length} keypad`);
    else if (name === 'LIFT?') this.#tellLift();
    else if (name === 'LIFT' && first === 'STOP') this.#halt(this.state === 'estop' ? 'estop' : 'idle');
    else if (name === 'LIFT') this.#start(Number(first));
    else if (name === 'LIGHT') this.#light(Number(first), Number(second));
    else if (name !== 'ALIVE') this.#say('REFUSED');
  }

  #start(target: number): void {
    if (this.state === 'estop') {
      this.#say('REFUSED');
      return;
    }
    this.#target = target;
    this.state = 'moving';
    this.#clock.clearTimeout(this.#step ?? 0);
    this.#move();
  }

  #move(): void {
    this.#step = this.#clock.setTimeout(() => {
      if (this.state !== 'moving') return;
      if (this.#clock.now() - this.#heardAt > deadManMs) return this.#halt('idle');
      if (this.jam) return this.#halt('jam');
      const left = this.#target - this.position;
      this.position += Math.sign(left) * Math.min(stepMm, Math.abs(left));
      if (this.position === this.#target) return this.#halt('idle');
      this.#tellLift();
      this.#move();
    }, stepMs);
  }

  #halt(state: LiftState): void {
    this.#clock.clearTimeout(this.#step ?? 0);
    this.state = state;
    this.#tellLift();
  }

  #light(channel: number, percent: number): void {
    this.levels[channel - 1] = channel === this.deadChannel ? 0 : percent;
    this.#say(`LIGHT ${channel} ${channel === this.deadChannel ? 'dead' : percent}`);
  }

  #tellLift(): void {
    this.#say(`LIFT ${this.position} ${this.state}`);
  }

  #say(text: string): void {
    if (!this.silent) this.send(encodeLine(text));
  }
}
