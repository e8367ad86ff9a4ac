import { Model } from './model.ts';

/** The network that separates people from the background, and its last step, which is done here. */
export type PersonModel = {
  /** 256×256 RGB 0…1 → 16 features on a grid of 128×128. */
  network: Model;
  /** A person's log-odds are the sum of the weighted features and the bias. */
  weights: Float32Array;
  bias: number;
};

const depth = 16;

/** `last`: as `lastStep` writes it. */
export async function loadPersonModel(
  file: Uint8Array<ArrayBuffer>,
  last: Uint8Array<ArrayBuffer>,
): Promise<PersonModel> {
  const numbers = new Float32Array(last.buffer);
  const bias = numbers[depth];
  if (numbers.length !== depth + 1 || bias === undefined) throw new Error('not the expected last step');
  return {
    network: await Model.load(file, [1, 256, 256, 3], [128 * 128 * depth]),
    weights: numbers.subarray(0, depth),
    bias,
  };
}

/**
 * The last step as numbers. In the original it is a transposed convolution that makes four points of each: their mean is
 * as fine as the background needs.
 */
export function lastStep([weights, bias]: readonly Float32Array[]): Uint8Array<ArrayBuffer> {
  const points = (weights?.length ?? 0) / depth;
  if (!weights || points !== 4 || bias?.length !== 1) throw new Error('not the expected last step');
  const numbers = new Float32Array(depth + 1);
  for (const [i, weight] of weights.entries())
    numbers[i % depth] = (numbers[i % depth] ?? 0) + weight / points;
  numbers[depth] = bias[0] ?? 0;
  return new Uint8Array(numbers.buffer);
}
