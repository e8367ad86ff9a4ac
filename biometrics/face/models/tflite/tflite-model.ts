import {
  byte,
  bytes,
  float,
  int,
  ints,
  type Node,
  nodes,
  table,
  text,
  writeFlatBuffer,
} from './flatbuffer.ts';
import type { Weight } from './graph-model.ts';

/** Numbers of TensorFlow Lite's schema.fbs: operators, and the kinds of their options. */
const operators = {
  add: 0,
  concatenation: 2,
  convolution: 3,
  depthwise: 4,
  maxPool: 17,
  relu: 19,
  softmax: 25,
  pad: 34,
  mean: 40,
  prelu: 54,
} as const;
const optionKinds = {
  none: 0,
  convolution: 1,
  depthwise: 2,
  pool: 5,
  softmax: 9,
  concatenation: 10,
  add: 11,
  pad: 22,
  reducer: 27,
} as const;
const relu = 1;
const float32 = 0;
const int32 = 2;

type Shape = readonly number[];

/** Builds a model of one float graph in NHWC order; methods add an operation and return the number of its result. */
export class TfliteModel {
  readonly outputs: number[] = [];
  readonly #inputs: number[] = [];
  readonly #shapes: Shape[] = [];
  readonly #tensors: Node[] = [];
  /** The first buffer is empty by convention: tensors that are computed refer to it. */
  readonly #buffers: Node[] = [table()];
  readonly #steps: Node[] = [];
  readonly #codes: number[] = [];

  input(shape: Shape): number {
    const made = this.#tensor(shape, float32, 0);
    this.#inputs.push(made);
    return made;
  }

  /** `filter` is height × width × in × out, as TensorFlow.js has it. */
  convolution(
    source: number,
    filter: Weight,
    bias: Weight,
    { stride, same, relu: active }: { stride: number; same: boolean; relu: boolean },
  ): number {
    const [height = 0, width = 0, from = 0, to = 0] = filter.shape;
    const turned = new Float32Array(filter.values.length);
    for (let at = 0; at < height * width * from; at++)
      for (let o = 0; o < to; o++) turned[o * height * width * from + at] = filter.values[at * to + o] ?? 0;
    const inputs = [
      source,
      this.#constant([to, height, width, from], turned),
      this.#constant([to], bias.values),
    ];
    const options = table(byte(same ? 0 : 1), int(stride), int(stride), byte(active ? relu : 0));
    const size = this.#swept(source, height, stride, same);
    return this.#step('convolution', inputs, [...size, to], 'convolution', options);
  }

  /** `filter` is height × width × channels × 1. */
  depthwise(source: number, filter: Weight, { stride, same }: { stride: number; same: boolean }): number {
    const [height = 0, width = 0, channels = 0, multiplier = 0] = filter.shape;
    if (multiplier !== 1) throw new Error('a depth multiplier is not supported');
    const inputs = [
      source,
      this.#constant([1, height, width, channels], filter.values),
      this.#constant([channels], new Float32Array(channels)),
    ];
    const options = table(byte(same ? 0 : 1), int(stride), int(stride), int(multiplier), byte(0));
    const size = this.#swept(source, height, stride, same);
    return this.#step('depthwise', inputs, [...size, channels], 'depthwise', options);
  }

  maxPool(
    source: number,
    { window, stride, same }: { window: number; stride: number; same: boolean },
  ): number {
    const options = table(byte(same ? 0 : 1), int(stride), int(stride), int(window), int(window), byte(0));
    const shape = [...this.#swept(source, window, stride, same), this.#shape(source)[3] ?? 0];
    return this.#step('maxPool', [source], shape, 'pool', options);
  }

  add(a: number, b: number): number {
    return this.#step('add', [a, b], this.#shape(a), 'add', table(byte(0)));
  }

  prelu(source: number, slope: Weight): number {
    return this.#step('prelu', [source, this.#constant(slope.shape, slope.values)], this.#shape(source));
  }

  relu(source: number): number {
    return this.#step('relu', [source], this.#shape(source));
  }

  pad(source: number, paddings: Weight): number {
    const shape = this.#shape(source).map(
      (size, i) => size + (paddings.values[2 * i] ?? 0) + (paddings.values[2 * i + 1] ?? 0),
    );
    const inputs = [source, this.#constant(paddings.shape, paddings.values)];
    return this.#step('pad', inputs, shape, 'pad', table());
  }

  concatenate(sources: readonly number[], axis: Weight): number {
    const [first = 0] = sources;
    const rank = this.#shape(first).length;
    const along = ((axis.values[0] ?? 0) + rank) % rank;
    const shape = this.#shape(first).map((size, i) =>
      i === along ? sources.reduce((sum, source) => sum + (this.#shape(source)[i] ?? 0), 0) : size,
    );
    return this.#step('concatenation', sources, shape, 'concatenation', table(int(along), byte(0)));
  }

  /** Mean over height and width. */
  spatialMean(source: number, axes: Weight): number {
    const [batch = 1, , , channels = 0] = this.#shape(source);
    const inputs = [source, this.#constant([axes.values.length], axes.values)];
    return this.#step('mean', inputs, [batch, channels], 'reducer', table(byte(0)));
  }

  softmax(source: number): number {
    return this.#step('softmax', [source], this.#shape(source), 'softmax', table(float(1)));
  }

  write(): Uint8Array<ArrayBuffer> {
    const codes = this.#codes.map((code) => table(byte(code), null, int(1), int(code)));
    const graph = table(
      nodes(this.#tensors),
      ints(this.#inputs),
      ints(this.outputs),
      nodes(this.#steps),
      text('main'),
    );
    return writeFlatBuffer(
      table(int(3), nodes(codes), nodes([graph]), text(''), nodes(this.#buffers)),
      'TFL3',
    );
  }

  #shape(tensor: number): Shape {
    return this.#shapes[tensor] ?? [];
  }

  /** Batch, height and width after a window has been moved over a tensor. */
  #swept(source: number, window: number, stride: number, same: boolean): number[] {
    const [batch = 1, height = 0, width = 0] = this.#shape(source);
    const swept = (size: number) => Math.ceil((same ? size : size - window + 1) / stride);
    return [batch, swept(height), swept(width)];
  }

  #tensor(shape: Shape, type: number, buffer: number): number {
    this.#tensors.push(table(ints(shape), byte(type), int(buffer), text(`t${this.#tensors.length}`)));
    this.#shapes.push(shape);
    return this.#tensors.length - 1;
  }

  #constant(shape: Shape, values: Float32Array | Int32Array): number {
    this.#buffers.push(table(bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 16)));
    return this.#tensor(shape, values instanceof Int32Array ? int32 : float32, this.#buffers.length - 1);
  }

  #step(
    operator: keyof typeof operators,
    inputs: readonly number[],
    shape: Shape,
    kind: keyof typeof optionKinds = 'none',
    options: Node | null = null,
  ): number {
    const code = operators[operator];
    if (!this.#codes.includes(code)) this.#codes.push(code);
    const made = this.#tensor(shape, float32, 0);
    this.#steps.push(
      table(
        int(this.#codes.indexOf(code)),
        ints(inputs),
        ints([made]),
        options && byte(optionKinds[kind]),
        options,
      ),
    );
    return made;
  }
}
