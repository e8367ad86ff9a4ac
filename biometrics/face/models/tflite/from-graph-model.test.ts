import { beforeAll, expect, test } from 'vitest';
import { loadLiteRtInNode } from '../litert-in-node.ts';
import { Model } from '../model.ts';
import { convertGraphModel } from './from-graph-model.ts';
import { graphModel } from './graph-model.ts';

beforeAll(loadLiteRtInNode);

const list = (...i: number[]) => ({ list: { i } });
const code = (text: string) => btoa(text);

/** A graph with the named nodes and weights as the JSON and the binary of a TensorFlow.js model. */
function graph(
  nodes: object[],
  weights: Record<string, { shape: number[]; values: number[]; int?: boolean }>,
) {
  const entries = Object.entries(weights);
  const model = graphModel.parse({
    format: 'graph-model',
    modelTopology: { node: [...entries.map(([name]) => ({ name, op: 'Const' })), ...nodes] },
    weightsManifest: [
      {
        weights: entries.map(([name, { shape, int }]) => ({ name, shape, dtype: int ? 'int32' : 'float32' })),
      },
    ],
  });
  const binary = entries.flatMap(([, { values, int }]) => [
    ...new Uint8Array((int ? new Int32Array(values) : new Float32Array(values)).buffer),
  ]);
  return { model, binary: new Uint8Array(binary) };
}

const input = (...size: number[]) => ({
  name: 'x',
  op: 'Placeholder',
  attr: { shape: { shape: { dim: size.map((value) => ({ size: String(value) })) } } },
});
const identity = (of: string) => ({ name: 'out', op: 'Identity', input: [of] });

async function run(
  { model, binary }: ReturnType<typeof graph>,
  shape: number[],
  length: number,
  values: number[],
): Promise<number[]> {
  const loaded = await Model.load(convertGraphModel(model, binary), shape, [length]);
  const [output = new Float32Array()] = await loaded.run(new Float32Array(values));
  return [...output];
}

test('a strided convolution with bias and PReLU computes what its definition says', async () => {
  const image = Array.from({ length: 5 * 5 * 2 }, (_, i) => Math.sin(i));
  const filter = Array.from({ length: 3 * 3 * 2 * 3 }, (_, i) => Math.cos(i * 1.7));
  const bias = [0.1, -0.2, 0.3];
  const slope = [0.25, 0.5, -0.1];
  const built = graph(
    [
      input(-1, 5, 5, 2),
      {
        name: 'c',
        op: '_FusedConv2D',
        input: ['x', 'filter', 'bias', 'slope'],
        attr: {
          strides: list(1, 2, 2, 1),
          padding: { s: code('SAME') },
          fused_ops: { list: { s: [code('BiasAdd'), code('Prelu')] } },
        },
      },
      identity('c'),
    ],
    {
      filter: { shape: [3, 3, 2, 3], values: filter },
      bias: { shape: [3], values: bias },
      slope: { shape: [1, 1, 3], values: slope },
    },
  );
  const expected: number[] = [];
  for (let y = 0; y < 3; y++)
    for (let x = 0; x < 3; x++)
      for (let o = 0; o < 3; o++) {
        let sum = bias[o] ?? 0;
        for (let dy = 0; dy < 3; dy++)
          for (let dx = 0; dx < 3; dx++)
            for (let i = 0; i < 2; i++) {
              const [row, column] = [2 * y + dy - 1, 2 * x + dx - 1];
              if (row < 0 || column < 0 || row > 4 || column > 4) continue;
              const weight = filter[((dy * 3 + dx) * 2 + i) * 3 + o] ?? 0;
              sum += weight * (image[(row * 5 + column) * 2 + i] ?? 0);
            }
        expected.push(sum > 0 ? sum : sum * (slope[o] ?? 0));
      }
  const got = await run(built, [1, 5, 5, 2], 27, image);
  for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 4);
});

test('pooling, padding, adding, joining, mean and softmax', async () => {
  const built = graph(
    [
      input(-1, 2, 2, 2),
      {
        name: 'pool',
        op: 'MaxPool',
        input: ['x'],
        attr: { strides: list(1, 2, 2, 1), ksize: list(1, 2, 2, 1), padding: { s: code('VALID') } },
      },
      { name: 'pad', op: 'Pad', input: ['pool', 'paddings'] },
      { name: 'sum', op: 'AddV2', input: ['pad', 'pad'] },
      { name: 'both', op: 'ConcatV2', input: ['sum', 'pool', 'axis'] },
      { name: 'mean', op: 'Mean', input: ['both', 'axes'] },
      { name: 'soft', op: 'Softmax', input: ['mean'] },
      identity('soft'),
    ],
    {
      paddings: { shape: [4, 2], values: [0, 0, 0, 0, 0, 0, 0, 1], int: true },
      axis: { shape: [], values: [-1], int: true },
      axes: { shape: [2], values: [1, 2], int: true },
    },
  );
  // Largest of each channel: 3 and 1; padded to three channels, doubled, and the two again.
  const exponents = [6, 2, 0, 3, 1].map(Math.exp);
  const total = exponents.reduce((sum, value) => sum + value, 0);
  const got = await run(built, [1, 2, 2, 2], 5, [0, 1, 3, -1, 2, 0, 1, 1]);
  for (const [i, value] of exponents.entries()) expect(got[i]).toBeCloseTo(value / total, 5);
});

test('an operation that is not known, and weights that end early, stop the build', () => {
  const unknown = graph([input(-1, 1, 1, 1), { name: 'y', op: 'Sinh', input: ['x'] }], {});
  expect(() => convertGraphModel(unknown.model, unknown.binary)).toThrow('Sinh');
  const short = graph([input(-1, 1, 1, 1)], { w: { shape: [4], values: [1, 2, 3, 4] } });
  expect(() => convertGraphModel(short.model, short.binary.subarray(4))).toThrow('end early');
});
