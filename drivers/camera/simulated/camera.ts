import { type Clock, SteerableClock } from '../../../domain/clock.ts';
import type { PhotoHint } from '../../../domain/photo/guidance/hint.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import { ConditionSource } from '../../condition-source.ts';
import { wait } from '../../wait.ts';
import type { Camera, CameraFailureCode } from '../port.ts';
import type { CameraControl } from './control.ts';
import { conditionUnder, withFaults } from './faults.ts';
import { follow, steer } from './follow.ts';
import { withIdleMotion } from './idle.ts';
import { LiveStream } from './live-stream.ts';
import { Studio, stillSize } from './studio.ts';

export type SimulatedCameraOptions = {
  /** Folder of the people's models, with a slash at its end. */
  baseUrl: string;
  control: CameraControl;
  clock?: Clock;
};

/** Drawn without a graphics chip, more would take the processor from the photo control. */
const framesPerSecond = 15;
/** People move a little and look again: without a new word they stop. */
const obeysForMs = 250;
const slow = { framesPerSecond: 2, stillAfterMs: 4000 };

/** A camera without hardware: it films a virtual citizen. */
export class SimulatedCamera implements Camera {
  readonly id = 'simulated-camera';
  readonly stillWidth = stillSize.width;
  readonly #baseUrl: string;
  readonly #control: CameraControl;
  readonly #clock: Clock;
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  readonly #born: number;
  /** Aborted with the failure code when the camera is unplugged or closed. */
  #plugged = new AbortController();
  #closed = false;
  #studio: Studio | null = null;
  #stream: LiveStream | null = null;
  #steered: CitizenState;
  #citizen: CitizenState;
  #hint: PhotoHint | null = null;
  #hintedAt = 0;
  #stale = true;

  constructor({ baseUrl, control, clock = new SteerableClock() }: SimulatedCameraOptions) {
    this.#baseUrl = baseUrl;
    this.#control = control;
    this.#clock = clock;
    this.#born = clock.now();
    this.#steered = this.#citizen = control.citizen();
    this.#condition = new ConditionSource(conditionUnder(control.faults()));
    this.#unsubscribe = control.onChange(() => this.#onControl());
  }

  condition() {
    return this.#condition.get();
  }

  onCondition(listener: Parameters<ConditionSource['on']>[0]): () => void {
    return this.#condition.on(listener);
  }

  hint(hint: PhotoHint | null): void {
    this.#hint = hint;
    this.#hintedAt = this.#clock.now();
  }

  async previewStream(): Promise<Result<MediaStream, { code: CameraFailureCode }>> {
    const studio = await this.#open();
    if (!studio.ok) return studio;
    if (!this.#stream?.live) {
      let drawnAt = this.#clock.now();
      this.#stale = true;
      this.#stream = new LiveStream(
        this.#clock,
        () => (this.#has('slow') ? slow.framesPerSecond : framesPerSecond),
        async (image) => {
          const now = this.#clock.now();
          const seconds = (now - drawnAt) / 1000;
          drawnAt = now;
          await this.#drawFrame(studio.value, image, seconds);
        },
      );
    }
    return ok(this.#stream.media);
  }

  async captureStill(signal: AbortSignal): Promise<Result<ImageBitmap, { code: CameraFailureCode }>> {
    const studio = await this.#open();
    if (!studio.ok) return studio;
    const plugged = this.#plugged.signal;
    if (this.#has('slow')) {
      await wait(this.#clock, slow.stillAfterMs, AbortSignal.any([signal, plugged]));
    }
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (plugged.aborted) return fail({ code: this.#closed ? 'closed' : 'disconnected' });
    return ok(await createImageBitmap(studio.value.still(this.#appearance())));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#unsubscribe();
    this.#unplug();
    this.#studio?.dispose();
    this.#studio = null;
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  /** The studio with the people in it, or why there is no picture. */
  async #open(): Promise<Result<Studio, { code: CameraFailureCode }>> {
    const refusal = () => {
      if (this.#closed) return fail({ code: 'closed' as const });
      return this.#has('unplugged') ? fail({ code: 'disconnected' as const }) : null;
    };
    const refused = refusal();
    if (refused) return refused;
    if (!this.#studio) {
      const studio = Studio.open(this.#baseUrl, () => {
        this.#stale = true;
      });
      if (!studio) {
        this.#condition.set({ state: 'down', code: 'no-webgl' });
        return fail({ code: 'not-found' });
      }
      this.#studio = studio;
    }
    const studio = this.#studio;
    const arrived = await studio.invite(this.#appearance());
    const since = refusal();
    if (since) return since;
    if (!arrived) {
      this.#condition.set({ state: 'down', code: 'no-model' });
      return fail({ code: 'not-found' });
    }
    this.#condition.set(conditionUnder(this.#control.faults()));
    return ok(studio);
  }

  async #drawFrame(studio: Studio, image: ImageData, seconds: number): Promise<void> {
    if (this.#hint && this.#citizen.follows && this.#clock.now() - this.#hintedAt < obeysForMs) {
      this.#citizen = follow(this.#citizen, this.#hint, seconds);
      this.#stale = true;
    }
    const state = this.#appearance();
    void studio.invite(state);
    if (!this.#stale && !state.idle && state.noise === 0) return;
    this.#stale = false;
    await studio.drawLive(state, image);
  }

  #appearance(): CitizenState {
    const seconds = (this.#clock.now() - this.#born) / 1000;
    return withFaults(withIdleMotion(this.#citizen, seconds), this.#control.faults());
  }

  #onControl(): void {
    const citizen = this.#control.citizen();
    this.#citizen = citizen.follows ? steer(this.#citizen, this.#steered, citizen) : citizen;
    this.#steered = citizen;
    this.#stale = true;
    if (this.#has('unplugged')) this.#unplug();
    else if (!this.#has('slow')) this.#stream?.hurry();
    this.#condition.set(conditionUnder(this.#control.faults()));
  }

  #unplug(): void {
    this.#plugged.abort();
    this.#plugged = new AbortController();
    this.#stream?.end();
    this.#stream = null;
  }

  #has(fault: string): boolean {
    return this.#control.faults().includes(fault);
  }
}

/** Opens nothing yet: the picture starts with the first call of `previewStream` or `captureStill`. */
export const createSimulatedCamera = (options: SimulatedCameraOptions): SimulatedCamera =>
  new SimulatedCamera(options);
