import { PerspectiveCamera, Scene, Vector2, WebGLRenderer, WebGLRenderTarget } from 'three';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import { applyLight, createLight } from './light.ts';
import type { Person } from './person.ts';
import { PersonSlot } from './person-slot.ts';
import { Sensor } from './sensor.ts';
import { Wall } from './wall.ts';

/** The live picture, pixels: enough for the control, and no more, for all of it is drawn without a graphics chip. */
export const liveSize = { width: 540, height: 720 };
/** The still: large enough that the centred crop of 1244×1600 needs no enlarging. */
export const stillSize = { width: 1440, height: 1920 };
/** Vertical angle of view, degrees: at 0.8 m the crop then meets TR-03121-3.2 5.4 and 5.7 (head height, eye distance ≥ 300 px). */
const fieldOfView = 22.5;
/** Pixels across of a picture in whose pixels the state's blur is told. */
const blurUnit = 720;
/** The lens stands this much lower than the eyes at y = 0, metres, so that the head is well placed (TR-03121-3.2 5.5). */
const eyesAboveLens = 0.023;
const neighbours = ['amina', 'hiro', 'lena', 'kwame', 'mei', 'jonas'] as const;

/** A room with a wall, light, one or two people and a camera: draws pictures of a CitizenState. */
export class Studio {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(fieldOfView, 1, 0.05, 10);
  readonly #light = createLight();
  readonly #wall = new Wall();
  readonly #sensor = new Sensor();
  readonly #live = new WebGLRenderTarget(liveSize.width, liveSize.height);
  readonly #livePixels = new Uint8Array(liveSize.width * liveSize.height * 4);
  readonly #main: PersonSlot;
  readonly #guest: PersonSlot;

  /** `onArrival`: a person came or went, the picture is out of date. Null when the machine has no WebGL 2. */
  static open(baseUrl: string, onArrival: () => void): Studio | null {
    const canvas = document.createElement('canvas');
    // An own context: three.js would make one with alpha, and soft hair edges would be see-through.
    // Nothing is drawn into the canvas itself. The live picture is not antialiased: on a software renderer that would
    // halve the frame rate. The still always is.
    const context = canvas.getContext('webgl2', { alpha: false, antialias: false });
    return context ? new Studio(canvas, context, baseUrl, onArrival) : null;
  }

  private constructor(
    canvas: HTMLCanvasElement,
    context: WebGL2RenderingContext,
    baseUrl: string,
    onArrival: () => void,
  ) {
    this.#renderer = new WebGLRenderer({ canvas, context });
    this.#renderer.setPixelRatio(1);
    this.#renderer.autoClear = false;
    this.#scene.add(this.#wall.mesh);
    this.#main = new PersonSlot(this.#scene, this.#light, baseUrl, onArrival);
    this.#guest = new PersonSlot(this.#scene, this.#light, baseUrl, onArrival);
  }

  /** Fetches whoever the state needs; false when a model cannot be loaded. */
  async invite(state: CitizenState): Promise<boolean> {
    const guest = neighbours[(neighbours.indexOf(state.person) + 3) % neighbours.length] ?? 'jonas';
    const arrived = [this.#main.want(state.person), this.#guest.want(state.second > 0 ? guest : null)];
    return (await Promise.all(arrived)).every(Boolean);
  }

  /**
   * Draws the live picture into `image`, of `liveSize`; a lost context leaves it alone. The page goes on while the
   * graphics process draws: with software GL that is most of the time.
   */
  async drawLive(state: CitizenState, image: ImageData): Promise<void> {
    const { width, height } = liveSize;
    // What gets defocused needs only half the size.
    const draft = state.blur > 0 ? new WebGLRenderTarget(width / 2, height / 2) : this.#live;
    this.#expose(state, draft, this.#live, liveSize);
    if (draft !== this.#live) draft.dispose();
    const read = this.#renderer.readRenderTargetPixelsAsync(
      this.#live,
      0,
      0,
      width,
      height,
      this.#livePixels,
    );
    await read.then(
      () => copyUpsideDown(this.#livePixels, image),
      // A lost context has no pixels to give.
      () => {},
    );
  }

  /** One antialiased picture of `stillSize`; the live picture is left alone. */
  still(state: CitizenState): ImageData {
    const { width, height } = stillSize;
    const soft = state.blur > 0;
    const picture = new WebGLRenderTarget(width, height, { samples: soft ? 0 : 4 });
    const draft = soft ? new WebGLRenderTarget(width / 2, height / 2) : picture;
    this.#expose(state, draft, picture, stillSize);
    const pixels = new Uint8Array(width * height * 4);
    this.#renderer.readRenderTargetPixels(picture, 0, 0, width, height, pixels);
    this.#renderer.setRenderTarget(null);
    draft.dispose();
    picture.dispose();
    const image = new ImageData(width, height);
    copyUpsideDown(pixels, image);
    return image;
  }

  dispose(): void {
    void this.#main.want(null);
    void this.#guest.want(null);
    this.#live.dispose();
    this.#wall.dispose();
    this.#sensor.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  /** Draws the scene into `first`; if that is not yet `last`, defocused onwards into `last`. */
  #expose(
    state: CitizenState,
    first: WebGLRenderTarget,
    last: WebGLRenderTarget,
    size: { width: number; height: number },
  ): void {
    this.#arrange(state, size.width / size.height);
    this.#renderer.setRenderTarget(first);
    this.#renderer.clear();
    this.#renderer.render(this.#scene, this.#camera);
    if (first !== last) {
      this.#renderer.setRenderTarget(last);
      const blur = (state.blur * size.width) / blurUnit;
      this.#sensor.defocus(this.#renderer, first.texture, new Vector2(size.width, size.height), blur);
    }
    if (state.noise > 0) {
      this.#sensor.addNoise(this.#renderer, state.noise);
    }
  }

  #arrange(state: CitizenState, aspect: number): void {
    this.#camera.aspect = aspect;
    this.#camera.updateProjectionMatrix();
    this.#camera.position.set(0, 0, state.distance);
    this.#wall.show(state.background, applyLight(this.#light, state.light), this.#camera);
    pose(this.#main.person, { ...state, behind: 0 }, state.glasses);
    const aside = 0.53 - 0.38 * Math.min(1, Math.max(0, state.second));
    pose(this.#guest.person, { ...bystander, x: aside, behind: 0.35 }, 'none');
  }
}

const bystander = {
  yaw: -18,
  pitch: 0,
  roll: 0,
  y: -0.01,
  eyesClosed: 0,
  mouthOpen: 0,
  smile: 0,
  browsUp: 0,
  frown: 0,
  gazeX: 0,
  gazeY: 0,
};

function pose(
  person: Person | null,
  how: Parameters<Person['pose']>[0],
  glasses: CitizenState['glasses'],
): void {
  person?.pose({ ...how, y: how.y + eyesAboveLens });
  person?.wear(glasses);
}

/** GL's rows run upwards, an image's downwards; the alpha of soft hair edges is no part of a camera's picture. */
function copyUpsideDown(pixels: Uint8Array, image: ImageData): void {
  const { width, height, data } = image;
  const from = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const to = new Uint32Array(data.buffer, data.byteOffset, width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = (height - 1 - y) * width;
    for (let x = 0; x < width; x++, at++) to[at] = (from[row + x] ?? 0) | 0xff000000;
  }
}
