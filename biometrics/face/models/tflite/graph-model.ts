import { z } from 'zod';

const attribute = z.object({
  s: z.string().optional(),
  i: z.coerce.number().optional(),
  b: z.boolean().optional(),
  list: z.object({ s: z.array(z.string()).optional(), i: z.array(z.coerce.number()).optional() }).optional(),
  shape: z.object({ dim: z.array(z.object({ size: z.coerce.number() })).optional() }).optional(),
});
const node = z.object({
  name: z.string(),
  op: z.string(),
  input: z.array(z.string()).default([]),
  attr: z.record(z.string(), attribute).default({}),
});
export type GraphNode = z.infer<typeof node>;

/** The JSON half of a TensorFlow.js graph model; the weights follow in one binary, in the manifest's order. */
export const graphModel = z.object({
  format: z.literal('graph-model'),
  modelTopology: z.object({ node: z.array(node) }),
  weightsManifest: z.array(
    z.object({
      weights: z.array(
        z.object({ name: z.string(), shape: z.array(z.number()), dtype: z.enum(['float32', 'int32']) }),
      ),
    }),
  ),
});
export type GraphModel = z.infer<typeof graphModel>;

export type Weight = { shape: readonly number[]; values: Float32Array | Int32Array };

/** The weights by name. */
export function readWeights(model: GraphModel, binary: Uint8Array): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const { name, shape, dtype } of model.weightsManifest.flatMap((group) => group.weights)) {
    const length = 4 * shape.reduce((product, size) => product * size, 1);
    if (at + length > binary.length) throw new Error('the weights end early');
    // A copy of its own: a view would have to begin at a multiple of four.
    const buffer = new Uint8Array(binary.subarray(at, at + length)).buffer;
    weights.set(name, {
      shape,
      values: dtype === 'float32' ? new Float32Array(buffer) : new Int32Array(buffer),
    });
    at += length;
  }
  return weights;
}
