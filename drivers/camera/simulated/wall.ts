import {
  CanvasTexture,
  LinearFilter,
  Mesh,
  NoColorSpace,
  type PerspectiveCamera,
  PlaneGeometry,
  ShaderMaterial,
  Vector3,
} from 'three';
import { degToRad } from 'three/src/math/MathUtils.js';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import { paintBackground } from './background.ts';

/** Metres between the person and the wall. */
const behind = 0.9;

/** The wall behind the person; it always fills the picture. */
export class Wall {
  readonly mesh: Mesh<PlaneGeometry, ShaderMaterial>;
  readonly #context: CanvasRenderingContext2D;
  readonly #texture: CanvasTexture;
  #shown: CitizenState['background'] | null = null;

  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = 768;
    canvas.height = 1024;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2D canvas');
    this.#context = context;
    this.#texture = new CanvasTexture(canvas);
    this.#texture.generateMipmaps = false;
    this.#texture.minFilter = LinearFilter;
    this.#texture.colorSpace = NoColorSpace;
    this.mesh = new Mesh(
      new PlaneGeometry(1, 1),
      new ShaderMaterial({
        depthWrite: false,
        uniforms: { map: { value: this.#texture }, gain: { value: new Vector3(1, 1, 1) } },
        vertexShader:
          'varying vec2 v; void main() { v = uv; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }',
        fragmentShader:
          'uniform sampler2D map; uniform vec3 gain; varying vec2 v; void main() { gl_FragColor = vec4(texture2D(map, v).rgb * gain, 1.0); }',
      }),
    );
    // After the people: what they hide is not drawn.
    this.mesh.renderOrder = 1;
  }

  /** `gain`: how bright the light makes it, per colour in display space. */
  show(background: CitizenState['background'], gain: Vector3, camera: PerspectiveCamera): void {
    if (this.#shown !== background) {
      this.#shown = background;
      paintBackground(background, this.#context);
      this.#texture.needsUpdate = true;
    }
    this.mesh.material.uniforms.gain?.value.copy(gain);
    const height = 2 * (camera.position.z + behind) * Math.tan(degToRad(camera.fov / 2)) * 1.02;
    this.mesh.position.set(0, 0, -behind);
    this.mesh.scale.set(height * camera.aspect, height, 1);
  }
  dispose(): void {
    this.#texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
