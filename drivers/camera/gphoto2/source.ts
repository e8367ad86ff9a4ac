import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { OpenDriver } from '../../driver.ts';
import type { PictureSource } from '../picture-source.ts';
import type { CameraFailureCode } from '../port.ts';
import { JpegSplitter } from './jpeg-splitter.ts';

export type Gphoto2Options = {
  clock: Clock;
  /** Part of the model's name as `gphoto2 --auto-detect` gives it; empty = the first camera. */
  model?: string;
  program?: string;
};

const detectMs = 10_000;
const stillMs = 20_000;
/** A program that is told to end does so within this, or is killed. */
const stopMs = 3_000;
/** The table of `--auto-detect` has two lines of heading. */
const headingLines = 2;

type Failure = { code: CameraFailureCode };
type Pictures = Uint8Array<ArrayBuffer>;

/** A camera behind the gphoto2 program: its live view as a stream of JPEG, stills by its shutter. */
class Gphoto2Source implements PictureSource {
  readonly id: string;
  readonly #program: string;
  readonly #port: readonly string[];
  readonly #clock: Clock;
  readonly #condition = new ConditionSource({ state: 'ok', code: null });
  #movie: ChildProcess | undefined;
  #onFrame: ((jpeg: Pictures) => void) | undefined;
  /** The camera does one thing at a time. */
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(program: string, model: string, port: string, clock: Clock) {
    this.id = `gphoto2 ${model}`.slice(0, 80);
    this.#program = program;
    this.#port = ['--port', port];
    this.#clock = clock;
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  startPreview(onFrame: (jpeg: Pictures) => void): void {
    this.#onFrame = onFrame;
    this.#startMovie();
  }

  async stopPreview(): Promise<void> {
    this.#onFrame = undefined;
    await this.#stopMovie();
  }

  still(signal: AbortSignal): Promise<Result<Pictures, Failure>> {
    const taken = this.#last.then(() => this.#still(signal));
    this.#last = taken;
    return taken;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.stopPreview();
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  #startMovie(): void {
    if (this.#movie || this.#closed) return;
    const movie = spawn(this.#program, [...this.#port, '--capture-movie', '--stdout'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#movie = movie;
    const splitter = new JpegSplitter();
    movie.stdout.on('data', (piece: Uint8Array) => {
      for (const jpeg of splitter.push(piece)) this.#onFrame?.(jpeg);
      piece.fill(0);
    });
    movie.once('error', () => this.#lost());
    movie.once('exit', () => {
      splitter.reset();
      // Ended by itself: the camera is gone or refuses.
      if (this.#movie === movie) this.#lost();
    });
  }

  async #stopMovie(): Promise<void> {
    const movie = this.#movie;
    this.#movie = undefined;
    if (movie) await ended(movie, this.#clock);
  }

  async #still(signal: AbortSignal): Promise<Result<Pictures, Failure>> {
    if (this.#closed) return fail({ code: 'closed' });
    if (signal.aborted) return fail({ code: 'cancelled' });
    await this.#stopMovie();
    const args = [...this.#port, '--capture-image-and-download', '--stdout', '--force-overwrite'];
    const output = await run(this.#program, args, stillMs, this.#clock, signal);
    if (this.#onFrame) this.#startMovie();
    if (!output.ok) return output;
    const [jpeg] = new JpegSplitter().push(output.value);
    output.value.fill(0);
    if (jpeg) return ok(jpeg);
    this.#lost();
    return fail({ code: 'disconnected' });
  }

  #lost(): void {
    this.#movie = undefined;
    if (!this.#closed) this.#condition.set({ state: 'down', code: 'disconnected' });
  }
}

/** Finds the camera with `gphoto2 --auto-detect`. `not-found` also when the program is not installed. */
export const openGphoto2 =
  ({ clock, model = '', program = 'gphoto2' }: Gphoto2Options): OpenDriver<PictureSource> =>
  async (signal) => {
    const detected = await run(program, ['--auto-detect'], detectMs, clock, signal);
    if (!detected.ok) return fail({ code: detected.failure.code });
    const cameras = new TextDecoder().decode(detected.value).split('\n').slice(headingLines);
    const line = cameras.find((name) => name.trim() !== '' && name.includes(model));
    const [, name, port] = /^(.*?)\s+(\S+)\s*$/.exec(line ?? '') ?? [];
    if (!name || !port) return fail({ code: 'not-found' });
    return ok(new Gphoto2Source(program, name, port, clock));
  };

/** Runs the program to its end; its whole output, or why there is none. No process is left. */
function run(
  program: string,
  args: readonly string[],
  patienceMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<Pictures, Failure>> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const pieces: Uint8Array[] = [];
    let why: CameraFailureCode = 'disconnected';
    const end = (code: CameraFailureCode) => {
      why = code;
      child.kill('SIGKILL');
    };
    const timer = clock.setTimeout(() => end('timeout'), patienceMs);
    const cancel = () => end('cancelled');
    signal.addEventListener('abort', cancel);
    const settle = (result: Result<Pictures, Failure>) => {
      clock.clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    child.stdout.on('data', (piece: Uint8Array) => pieces.push(piece));
    child.once('error', () => settle(fail({ code: 'not-found' })));
    child.once('close', (code) => {
      const output = Uint8Array.from(Buffer.concat(pieces));
      for (const piece of pieces) piece.fill(0);
      settle(code === 0 ? ok(output) : fail({ code: why }));
    });
  });
}

/** Asks a program to end, and kills it when it does not. */
function ended(child: ChildProcess, clock: Clock): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => child.kill('SIGKILL'), stopMs);
    child.once('exit', () => {
      clock.clearTimeout(timer);
      resolve();
    });
    child.kill('SIGINT');
  });
}
