import { type Region, samplePatch } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';
import type { PersonModel } from '../models/person-model.ts';

/** Who is person and what is background: likelihoods 0…1 of a person, row by row over a square of the picture. */
export type PersonMask = { side: number; likelihood: Float32Array };

const inputSide = 256;
/** The network's last features lie on a grid of half the size. */
const side = inputSide / 2;

/** Separates people, with hair, headgear and clothes, from the background within a region of the picture. */
export async function findPerson(model: PersonModel, picture: Pyramid, region: Region): Promise<PersonMask> {
  const { network, weights, bias } = model;
  const patch = samplePatch(picture, region, inputSide, { black: 0, white: 1 }, network.input);
  const [features = new Float32Array()] = await network.run(patch);
  const depth = weights.length;
  const likelihood = new Float32Array(side * side);
  for (let at = 0; at < likelihood.length; at++) {
    let sum = bias;
    for (let i = 0; i < depth; i++) sum += (weights[i] ?? 0) * (features[depth * at + i] ?? 0);
    likelihood[at] = 1 / (1 + Math.exp(-sum));
  }
  features.fill(0);
  return { side, likelihood };
}

/** The likelihood at a place of the region's unit square; NaN outside of it. */
export function personAt({ side, likelihood }: PersonMask, u: number, v: number): number {
  if (u < 0 || v < 0 || u >= 1 || v >= 1) return Number.NaN;
  return likelihood[Math.floor(v * side) * side + Math.floor(u * side)] ?? Number.NaN;
}
