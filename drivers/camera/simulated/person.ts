import {
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  NoColorSpace,
  type Object3D,
  type Skeleton,
  SkinnedMesh,
  type Texture,
  Vector3,
} from 'three';
import { degToRad } from 'three/src/math/MathUtils.js';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import { disposeTree } from './dispose.ts';
import { createGlasses } from './glasses.ts';
import type { Light } from './light.ts';
import { type Binding, createPersonMaterial, type Look } from './person-material.ts';

/** Per part of the model, by the name of its material. */
const looks: Record<string, Look & { bind?: Binding['kind'] }> = {
  skin: { wrap: [0.32, 0.14, 0.1], gloss: 0.1, shine: 14, bind: 'BENDS' },
  cloth: { wrap: [0.1, 0.1, 0.1], cut: 0.5, bind: 'BENDS' },
  eyes: { wrap: [0.3, 0.3, 0.3], catchLight: true, bind: 'TURNS' },
  brows: { blend: true },
  lashes: { blend: true },
  teeth: { gloss: 0.1, shine: 30 },
  tongue: { gloss: 0.06, shine: 20 },
  hair: { wrap: [0.25, 0.25, 0.25], gloss: 0.12, shine: 10, cut: 0.35, doubleSided: true },
};

/** The models' smile is a polite one: a hearty smile goes further, parts the lips a little and narrows the eyes. */
const heartily = 1.8;
const squint = 0.25;

/** How a person holds themselves: the pose part of a CitizenState. */
export type Pose = Pick<
  CitizenState,
  | 'yaw'
  | 'pitch'
  | 'roll'
  | 'x'
  | 'y'
  | 'eyesClosed'
  | 'mouthOpen'
  | 'smile'
  | 'browsUp'
  | 'frown'
  | 'gazeX'
  | 'gazeY'
> & {
  /** Metres behind the place of the first person. */
  behind: number;
};

/**
 * One loaded person: skeleton, morph targets and glasses.
 * Angles are degrees: yaw + turns to the person's own left (nose to the right in the picture), pitch + looks up,
 * roll + tilts to the person's own left shoulder. x (+ right in the picture) and y (+ up) are metres of the eyes.
 */
export class Person {
  readonly root = new Group();
  readonly #rig: Object3D;
  readonly #light: Light;
  readonly #parts: Mesh[] = [];
  readonly #skinnings: { skeleton: Skeleton; matrices: Matrix4[] }[] = [];
  readonly #eye: Vector3;
  #glasses: { kind: CitizenState['glasses']; group: Group } | null = null;
  #wasDrawn = false;

  constructor(rig: Object3D, light: Light) {
    this.#rig = rig;
    this.#light = light;
    this.root.add(rig);
    const skinned: SkinnedMesh[] = [];
    rig.traverse((object) => {
      if (object instanceof SkinnedMesh) skinned.push(object);
    });
    for (const mesh of skinned) {
      mesh.removeFromParent();
      this.root.add(this.#dress(mesh));
    }
    this.root.updateMatrixWorld(true);
    this.#eye = this.#bone('eyeL').position.clone();
  }

  pose(pose: Pose): void {
    // The neck bends a little less than the head on it; both together make the asked angle.
    for (const [name, share] of [
      ['neck', 0.45],
      ['head', 0.55],
    ] as const) {
      const [pitch, yaw, roll] = [-pose.pitch, pose.yaw, -pose.roll].map((angle) => degToRad(angle) * share);
      this.#bone(name).rotation.set(pitch ?? 0, yaw ?? 0, roll ?? 0, 'YXZ');
    }
    this.#bone('torso').rotation.set(0, degToRad(pose.yaw) * 0.06, 0);
    const eyes = [this.#bone('eyeL'), this.#bone('eyeR')];
    for (const eye of eyes) eye.rotation.set(degToRad(-pose.gazeY), degToRad(pose.gazeX), 0, 'YXZ');
    this.#express(pose);
    // The head turns about the neck: move the body so that the eyes stay where x, y and behind say.
    this.root.position.set(0, 0, 0);
    this.root.updateMatrixWorld(true);
    const middle = new Vector3();
    for (const eye of eyes) middle.addScaledVector(eye.getWorldPosition(new Vector3()), 0.5);
    this.root.position.set(pose.x, pose.y, -pose.behind).sub(middle);
    this.root.updateMatrixWorld(true);
    for (const { skeleton, matrices } of this.#skinnings) {
      for (const [i, bone] of skeleton.bones.entries()) {
        const inverse = skeleton.boneInverses[i];
        if (inverse) matrices[i]?.multiplyMatrices(bone.matrixWorld, inverse);
      }
    }
  }

  wear(kind: CitizenState['glasses']): void {
    if ((this.#glasses?.kind ?? 'none') === kind) return;
    if (this.#glasses) disposeTree(this.#glasses.group);
    this.#glasses = kind === 'none' ? null : { kind, group: createGlasses(kind, this.#eye, this.#light) };
    if (this.#glasses) this.#bone('head').add(this.#glasses.group);
  }

  /** Frees geometry, materials and textures on the graphics card. */
  dispose(): void {
    disposeTree(this.root);
  }

  #bone(name: string): Object3D {
    const bone = this.#rig.getObjectByName(name);
    if (!bone) throw new Error(`the person has no bone ${name}`);
    return bone;
  }

  #express(pose: Pose): void {
    const { mouthOpen, smile, browsUp, frown } = pose;
    const lids = Math.min(1, pose.eyesClosed + squint * smile);
    const shapes = {
      eyeClosedL: lids,
      eyeClosedR: lids,
      mouthOpen: Math.min(1, mouthOpen),
      smile: heartily * smile,
      browsUp: Math.min(1, browsUp),
      frown: Math.min(1, frown),
    };
    // Behind closed lips teeth and tongue only cost time; but once drawn, they are there at once when the mouth opens.
    const mouthShows = mouthOpen > 0.02 || smile > 0.2 || !this.#wasDrawn;
    this.#wasDrawn = true;
    for (const part of this.#parts) {
      if (part.name === 'teeth' || part.name === 'tongue') part.visible = mouthShows;
      for (const [shape, value] of Object.entries(shapes)) {
        const index = part.morphTargetDictionary?.[shape];
        if (index !== undefined && part.morphTargetInfluences) {
          part.morphTargetInfluences[index] = Math.max(0, value);
        }
      }
    }
  }

  /**
   * Turns a loaded skinned mesh into a plain one with its own small skinning: five matrices as uniforms are several
   * times cheaper on software GL than three.js's bone texture with four influences.
   */
  #dress(mesh: SkinnedMesh): Mesh {
    const { material, geometry, skeleton } = mesh;
    const name = Array.isArray(material) ? '' : material.name;
    const map: Texture | null = material instanceof MeshStandardMaterial ? material.map : null;
    if (map) map.colorSpace = NoColorSpace;
    const matrices = skeleton.bones.map(() => new Matrix4());
    this.#skinnings.push({ skeleton, matrices });
    const { bind = 'FIXED', ...look } = looks[name] ?? {};
    const occlusion = geometry.hasAttribute('_ao');
    const part = new Mesh(
      geometry,
      createPersonMaterial(this.#light, look, { kind: bind, bones: matrices, map, occlusion }),
    );
    part.name = name;
    // The own skinning moves vertices where three.js does not expect them.
    part.frustumCulled = false;
    if (mesh.morphTargetDictionary) part.morphTargetDictionary = mesh.morphTargetDictionary;
    if (mesh.morphTargetInfluences) part.morphTargetInfluences = [...mesh.morphTargetInfluences];
    this.#parts.push(part);
    return part;
  }
}
