/** A TensorFlow Lite file without its last operators, and the constants that they would have used. */
export type CutModel = {
  file: Uint8Array<ArrayBuffer>;
  /** The constants of the first operator that was cut off, in its order; the file keeps them as half floats. */
  constants: Float32Array[];
};

/** Fields by their number in TensorFlow Lite's schema.fbs. */
const model = { codes: 1, graphs: 2, buffers: 4 } as const;
const operatorCode = { deprecated: 0, code: 3 } as const;
const graph = { tensors: 0, outputs: 2, operators: 3 } as const;
const operator = { inputs: 1, outputs: 2 } as const;
const tensor = { buffer: 2 } as const;
const buffer = { data: 0 } as const;
const custom = 32;
const logistic = 14;

/**
 * Ends a model before its last `count` operators: the first input of the first of them becomes the output. For models
 * that end in an operation of their makers', which LiteRT does not know. Throws if the file is not such a model.
 */
export function cutModel(original: Uint8Array, count: number): CutModel {
  const file = new Uint8Array(original);
  const view = new DataView(file.buffer);
  const follow = (at: number) => at + view.getUint32(at, true);
  /** Where a table's field lies; undefined where the table leaves it out. */
  const find = (table: number, id: number): number | undefined => {
    const vtable = table - view.getInt32(table, true);
    const known = 4 + 2 * id < view.getUint16(vtable, true);
    const offset = known ? view.getUint16(vtable + 4 + 2 * id, true) : 0;
    return offset === 0 ? undefined : table + offset;
  };
  const field = (table: number, id: number): number => {
    const found = find(table, id);
    if (found === undefined) throw new Error('not the expected model');
    return found;
  };
  /** Where a vector's length lies; its elements follow. */
  const vector = (table: number, id: number) => follow(field(table, id));
  const length = (at: number) => view.getUint32(at, true);
  const table = (at: number, i: number) => follow(at + 4 + 4 * i);
  const number = (at: number, i: number) => view.getUint32(at + 4 + 4 * i, true);

  const root = follow(0);
  const main = table(vector(root, model.graphs), 0);
  const operators = vector(main, graph.operators);
  const kept = length(operators) - count;
  const inputs = vector(table(operators, kept), operator.inputs);
  const tensors = vector(main, graph.tensors);
  const buffers = vector(root, model.buffers);
  /** The stored half floats behind a tensor that an operator only widens. */
  const stored = (widened: number): Float32Array => {
    const all = Array.from({ length: length(operators) }, (_, i) => table(operators, i));
    const widening = all.find((one) => number(vector(one, operator.outputs), 0) === widened);
    if (widening === undefined) throw new Error('not the expected model');
    const constant = table(tensors, number(vector(widening, operator.inputs), 0));
    const data = vector(table(buffers, view.getUint32(field(constant, tensor.buffer), true)), buffer.data);
    return Float32Array.from({ length: length(data) / 2 }, (_, i) => view.getFloat16(data + 4 + 2 * i, true));
  };
  const constants = Array.from({ length: length(inputs) - 1 }, (_, i) => stored(number(inputs, i + 1)));

  view.setUint32(operators, kept, true);
  view.setUint32(vector(main, graph.outputs) + 4, number(inputs, 0), true);
  // LiteRT looks up every operation that a file names, used or not: an unused name of one that it knows.
  const codes = vector(root, model.codes);
  for (let i = 0; i < length(codes); i++) {
    const named = table(codes, i);
    const deprecated = find(named, operatorCode.deprecated);
    if (deprecated === undefined || view.getUint8(deprecated) !== custom) continue;
    view.setUint8(deprecated, logistic);
    view.setInt32(field(named, operatorCode.code), logistic, true);
  }
  return { file, constants };
}
