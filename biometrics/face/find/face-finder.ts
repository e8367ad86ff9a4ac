import type { FaceImage } from '../face-image.ts';
import type { FaceMarks } from '../marks.ts';
import type { FaceModels } from '../models/face-models.ts';
import { detectFaces } from './detect-faces.ts';
import { findEyes } from './find-eyes.ts';
import { fitMesh, type Mesh, regionOfDetection, regionOfMesh } from './fit-mesh.ts';

/** Least probability that there is a face where one is looked for. */
const minPresence = 0.5;
/** Faces smaller than this share of the largest are passers-by far behind, or patterns. */
const minRelativeSize = 0.2;

export type FoundFaces = { faces: number; marks: FaceMarks | null };

/** The largest face of a still and the number of faces; the mesh is fitted twice, the second time well centred. */
export async function findFaces(models: FaceModels, image: FaceImage): Promise<FoundFaces> {
  const detected = await detectFaces(models.detection, image);
  const largest = detected[0]?.size ?? 0;
  const meshes: Mesh[] = [];
  for (const face of detected.filter(({ size }) => size > minRelativeSize * largest)) {
    const first = await fitMesh(models.mesh, image, regionOfDetection(face));
    if (first.presence < minPresence) continue;
    const second = await fitMesh(models.mesh, image, regionOfMesh(first.mesh));
    meshes.push(second.mesh);
  }
  const [main] = meshes;
  return { faces: meshes.length, marks: main ? await findEyes(models.iris, image, main) : null };
}

/** Frames between two looks for further faces while one is followed. */
const framesBetweenDetections = 3;

/** Follows the largest face from frame to frame: detection only now and then, the mesh where the face just was. */
export class FaceTracker {
  readonly #models: FaceModels;
  #mesh: Mesh | null = null;
  #faces = 0;
  #untilDetection = 0;

  constructor(models: FaceModels) {
    this.#models = models;
  }

  async find(image: FaceImage): Promise<FoundFaces> {
    if (!this.#mesh || this.#untilDetection-- <= 0) await this.#detect(image);
    if (!this.#mesh) return { faces: 0, marks: null };
    const { mesh, presence } = await fitMesh(this.#models.mesh, image, regionOfMesh(this.#mesh));
    if (presence < minPresence) {
      this.reset();
      return { faces: 0, marks: null };
    }
    this.#mesh = mesh;
    return { faces: this.#faces, marks: await findEyes(this.#models.iris, image, mesh) };
  }

  reset(): void {
    this.#mesh = null;
  }

  async #detect(image: FaceImage): Promise<void> {
    this.#untilDetection = framesBetweenDetections;
    const detected = await detectFaces(this.#models.detection, image);
    const [largest] = detected;
    this.#faces = detected.filter(({ size }) => size > minRelativeSize * (largest?.size ?? 0)).length;
    if (!largest) {
      this.reset();
      return;
    }
    if (this.#mesh && distance(regionOfMesh(this.#mesh).centre, largest.centre) < largest.size / 2) return;
    const { mesh, presence } = await fitMesh(this.#models.mesh, image, regionOfDetection(largest));
    this.#mesh = presence < minPresence ? null : mesh;
  }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
