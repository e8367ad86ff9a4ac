import type { Pyramid } from '../image/pyramid.ts';
import type { FaceMarks } from '../marks.ts';
import type { FaceModels } from '../models/face-models.ts';
import { type DetectedFace, detectFaces, wholeOf } from './detect-faces.ts';
import { findEyes } from './find-eyes.ts';
import { fitMesh, fitMeshCarefully, type Mesh, regionOfDetection, regionOfMesh } from './fit-mesh.ts';
import { sidesOf } from './sides.ts';

/** Whoever is half hidden is not recognised in every frame: somebody counts until not seen in so many rounds. */
const roundsOfMemory = 3;

/** Who comes near walks: a look around after so many milliseconds is enough, and leaves more time for the face. */
const lookAroundMs = 120;

/**
 * A network's error depends on how exactly the face lies in its input, and a face that is followed lies in the same way
 * for ever. Share of the region's size, radians.
 */
const glances = [
  { size: 0.95, turn: 0.03 },
  { size: 1.05, turn: -0.03 },
] as const;

/** Least probability that there is a face where one is looked for. */
const minPresence = 0.5;

export type FoundFaces = { faces: number; marks: FaceMarks | null };

/** The largest face of a still, as exactly as possible, and the number of faces. */
export async function findFaces(models: FaceModels, image: Pyramid): Promise<FoundFaces> {
  const [largest, ...others] = await detectFaces(models.detection, image);
  if (!largest) return { faces: 0, marks: null };
  const first = await fitMesh(models.mesh, image, regionOfDetection(largest));
  if (first.presence < minPresence) return { faces: 0, marks: null };
  const mesh = await fitMeshCarefully(models.mesh, image, regionOfMesh(first.mesh));
  const apart = others.filter((face) => isApart(face, mesh));
  for (const side of sidesOf(image))
    for (const face of await detectFaces(models.detection, image, side))
      if ([mesh, ...apart.map(centreAndSize)].every((known) => isApart(face, known))) apart.push(face);
  const confirmed = await countReal(models, image, apart);
  return { faces: 1 + confirmed, marks: await findEyes(models.iris, image, mesh) };
}

/** Follows the largest face from frame to frame, and looks in turn at the whole picture and its sides for others. */
export class FaceTracker {
  readonly #models: FaceModels;
  #mesh: Mesh | null = null;
  /** Further faces at the last looks around; each round is the whole picture, its left and its right side. */
  #others: number[] = [];
  #looks = 0;
  #rounds = 0;
  #lookedAroundAt = Number.NEGATIVE_INFINITY;

  constructor(models: FaceModels) {
    this.#models = models;
  }

  /** `now` in milliseconds. */
  async find(image: Pyramid, now: number): Promise<FoundFaces> {
    if (!this.#mesh) this.#mesh = await this.#start(image);
    if (!this.#mesh) return { faces: 0, marks: null };
    const { size, turn } = glances[this.#looks % glances.length] ?? glances[0];
    const known = regionOfMesh(this.#mesh);
    const region = { ...known, size: size * known.size, angle: known.angle + turn };
    const { mesh, presence } = await fitMesh(this.#models.mesh, image, region);
    if (presence < minPresence) {
      this.reset();
      return { faces: 0, marks: null };
    }
    this.#mesh = mesh;
    this.#looks += 1;
    if (now - this.#lookedAroundAt >= lookAroundMs) {
      this.#lookedAroundAt = now;
      await this.#lookAround(image, mesh);
    }
    const faces = 1 + Math.max(0, ...this.#others);
    return { faces, marks: await findEyes(this.#models.iris, image, mesh) };
  }

  reset(): void {
    this.#mesh = null;
    this.#others = [];
  }

  async #start(image: Pyramid): Promise<Mesh | null> {
    const [largest] = await detectFaces(this.#models.detection, image);
    if (!largest) return null;
    const { mesh, presence } = await fitMesh(this.#models.mesh, image, regionOfDetection(largest));
    return presence < minPresence ? null : mesh;
  }

  /** What is somebody else: a face that jumps is found before its mesh has come after it, which takes a second fit. */
  async #notThisOne(image: Pyramid, mesh: Mesh, seen: readonly DetectedFace[]): Promise<DetectedFace[]> {
    const apart = seen.filter((face) => isApart(face, mesh));
    if (apart.length === 0) return apart;
    const settled = await fitMesh(this.#models.mesh, image, regionOfMesh(mesh));
    return settled.presence < minPresence ? [] : apart.filter((face) => isApart(face, settled.mesh));
  }

  async #lookAround(image: Pyramid, mesh: Mesh): Promise<void> {
    const regions = [wholeOf(image), ...sidesOf(image)];
    const turn = this.#rounds % regions.length;
    this.#rounds += 1;
    const seen = await detectFaces(this.#models.detection, image, regions[turn]);
    const apart = await this.#notThisOne(image, mesh, seen);
    const nearer = apart.find(({ size }) => size > 1.5 * centreAndSize(mesh).size);
    // Somebody stepped in front: the next frame starts with the larger face.
    if (nearer && turn === 0) this.#mesh = null;
    const real = await countReal(this.#models, image, apart);
    this.#others = [real, ...this.#others].slice(0, roundsOfMemory * regions.length);
  }
}

/** How many of the places that look like a face also fit one. */
async function countReal(
  models: FaceModels,
  image: Pyramid,
  places: readonly DetectedFace[],
): Promise<number> {
  let real = 0;
  for (const place of places)
    if ((await fitMesh(models.mesh, image, regionOfDetection(place))).presence >= minPresence) real++;
  return real;
}

type Place = { centre: { x: number; y: number }; size: number };

const centreAndSize = (face: Mesh | Place): Place => {
  if (!('length' in face)) return face;
  const { centre, size } = regionOfMesh(face);
  return { centre, size: size / 1.5 };
};

/** Another face, not the same one seen a little elsewhere. */
function isApart({ centre, size }: DetectedFace, known: Mesh | Place): boolean {
  const other = centreAndSize(known);
  return Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y) > Math.max(size, other.size) / 2;
}
