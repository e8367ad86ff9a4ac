/**
 * A small writer of FlatBuffers (flatbuffers.dev, "Internals"), enough for model files: tables, vectors, strings and
 * scalars. A parent is written before its children, so that every offset points forward as the format demands.
 */
export type Scalar =
  | { kind: 'byte'; value: number }
  | { kind: 'int'; value: number }
  | { kind: 'float'; value: number };
export type Node =
  | { kind: 'table' /** By field id; absent fields keep the schema's default. */; fields: readonly Field[] }
  | { kind: 'ints'; values: readonly number[] }
  | { kind: 'bytes'; bytes: Uint8Array; align: number }
  | { kind: 'nodes'; nodes: readonly Node[] };
export type Field = Scalar | Node | null;

export const byte = (value: number): Scalar => ({ kind: 'byte', value });
export const int = (value: number): Scalar => ({ kind: 'int', value });
export const float = (value: number): Scalar => ({ kind: 'float', value });
export const ints = (values: readonly number[]): Node => ({ kind: 'ints', values });
export const nodes = (list: readonly Node[]): Node => ({ kind: 'nodes', nodes: list });
export const table = (...fields: readonly Field[]): Node => ({ kind: 'table', fields });
/** A vector of bytes whose first byte lies at a multiple of `align`. */
export const bytes = (content: Uint8Array, align = 4): Node => ({ kind: 'bytes', bytes: content, align });
export const text = (content: string): Node => bytes(new TextEncoder().encode(content));

/** The whole file with `root` as its root table and the four-letter file identifier. */
export function writeFlatBuffer(root: Node, identifier: string): Uint8Array<ArrayBuffer> {
  let view = new DataView(new ArrayBuffer(1 << 20));
  let end = 8;
  const reserve = (size: number, align: number, before = 0) => {
    while ((end + before) % align !== 0) end++;
    const at = end;
    end += size;
    if (end <= view.byteLength) return at;
    const larger = new Uint8Array(Math.max(2 * view.byteLength, end + 64));
    larger.set(new Uint8Array(view.buffer));
    view = new DataView(larger.buffer);
    return at;
  };
  const refer = (from: number, node: Node) => {
    const target = write(node);
    view.setUint32(from, target - from, true);
  };
  const write = (node: Node): number => {
    if (node.kind === 'table') return writeTable(node.fields);
    if (node.kind === 'bytes') {
      // One byte more: a string is followed by a zero that its length does not count.
      const at = reserve(4 + node.bytes.length + 1, node.align, 4);
      view.setUint32(at, node.bytes.length, true);
      new Uint8Array(view.buffer).set(node.bytes, at + 4);
      return at;
    }
    const count = node.kind === 'ints' ? node.values.length : node.nodes.length;
    const at = reserve(4 + 4 * count, 4);
    view.setUint32(at, count, true);
    if (node.kind === 'ints')
      for (const [i, value] of node.values.entries()) view.setInt32(at + 4 + 4 * i, value, true);
    else for (const [i, child] of node.nodes.entries()) refer(at + 4 + 4 * i, child);
    return at;
  };
  const writeTable = (fields: readonly Field[]): number => {
    const vtableSize = 4 + 2 * fields.length;
    const vtable = reserve(vtableSize, 4);
    // Every field takes four bytes, a byte too: model files are not short of them.
    const size = 4 + 4 * fields.filter((field) => field !== null).length;
    const start = reserve(size, 4);
    view.setUint16(vtable, vtableSize, true);
    view.setUint16(vtable + 2, size, true);
    view.setInt32(start, start - vtable, true);
    let offset = 4;
    fields.forEach((field, id) => {
      if (!field) return;
      view.setUint16(vtable + 4 + 2 * id, offset, true);
      const at = start + offset;
      offset += 4;
      if (field.kind === 'byte') view.setUint8(at, field.value);
      else if (field.kind === 'int') view.setInt32(at, field.value, true);
      else if (field.kind === 'float') view.setFloat32(at, field.value, true);
      else refer(at, field);
    });
    return start;
  };
  refer(0, root);
  const file = new Uint8Array(view.buffer, 0, end).slice();
  file.set(new TextEncoder().encode(identifier), 4);
  return file;
}
