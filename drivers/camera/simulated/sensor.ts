import {
  Camera,
  DataTexture,
  Mesh,
  PlaneGeometry,
  RepeatWrapping,
  Scene,
  ShaderMaterial,
  type Texture,
  Vector2,
  Vector3,
  type WebGLRenderer,
} from 'three';

const vertexShader = 'varying vec2 v; void main() { v = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';
const blurShader = /* glsl */ `
  uniform sampler2D map;
  uniform vec2 pixel;
  uniform float blur;
  varying vec2 v;
  void main() {
    vec3 c = texture2D(map, v).rgb;
    for (int i = 0; i < 12; i++) { // a disc of samples on a spiral
      float a = float(i) * 2.39996, r = sqrt((float(i) + 0.5) / 12.0) * blur * 1.4;
      c += texture2D(map, v + vec2(cos(a), sin(a)) * r * pixel).rgb;
    }
    gl_FragColor = vec4(c / 13.0, 1.0);
  }`;
const noiseShader = /* glsl */ `
  uniform sampler2D grain;
  uniform vec3 offset;
  void main() { gl_FragColor = vec4(texture2D(grain, gl_FragCoord.xy / 256.0 + offset.xy).rgb, offset.z); }`;

/** What lens and sensor do to a finished picture: defocus and noise. Draws into the renderer's current target. */
export class Sensor {
  readonly #grain = createGrain();
  readonly #blur = new ShaderMaterial({
    vertexShader,
    fragmentShader: blurShader,
    depthTest: false,
    depthWrite: false,
    uniforms: { map: { value: null }, pixel: { value: new Vector2() }, blur: { value: 0 } },
  });
  readonly #noise = new ShaderMaterial({
    vertexShader,
    fragmentShader: noiseShader,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    uniforms: { grain: { value: this.#grain }, offset: { value: new Vector3() } },
  });
  readonly #quad = new Mesh(new PlaneGeometry(2, 2), this.#blur);
  readonly #scene = new Scene();
  readonly #camera = new Camera();
  #shift = 0;

  constructor() {
    this.#quad.frustumCulled = false;
    this.#scene.add(this.#quad);
  }

  /** Draws `picture` defocused by a disc of `pixels` radius. */
  defocus(renderer: WebGLRenderer, picture: Texture, size: Vector2, pixels: number): void {
    const { map, pixel, blur } = this.#blur.uniforms;
    if (map) map.value = picture;
    if (pixel) pixel.value.set(1 / size.x, 1 / size.y);
    if (blur) blur.value = pixels;
    this.#quad.material = this.#blur;
    renderer.render(this.#scene, this.#camera);
  }

  /** Lays grain over what is already drawn, each time shifted; `amount` is its share of full scale. */
  addNoise(renderer: WebGLRenderer, amount: number): void {
    this.#shift = (this.#shift + 0.618) % 1;
    this.#noise.uniforms.offset?.value.set(this.#shift, (this.#shift * 7) % 1, amount * 3);
    this.#quad.material = this.#noise;
    renderer.render(this.#scene, this.#camera);
  }

  dispose(): void {
    this.#grain.dispose();
    this.#blur.dispose();
    this.#noise.dispose();
    this.#quad.geometry.dispose();
  }
}

/** A tile of grey grain; the same in every run. */
function createGrain(): DataTexture {
  const bytes = new Uint8Array(256 * 256 * 4);
  let seed = 1;
  for (let i = 0; i < bytes.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    bytes[i] = seed >>> 24;
  }
  const texture = new DataTexture(bytes, 256, 256);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}
