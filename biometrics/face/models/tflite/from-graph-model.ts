import type { Weight } from './graph-model.ts';
import { type GraphModel, type GraphNode, readWeights } from './graph-model.ts';
import { TfliteModel } from './tflite-model.ts';

/**
 * Writes a TensorFlow.js graph model as TensorFlow Lite, so that LiteRT runs it beside the others: convolutions with
 * fused bias and PReLU or ReLU, depthwise convolutions, sums, pooling, padding, concatenation, mean and softmax.
 * Throws on any other operation: the models are pinned, so that is a fault of the build.
 */
export function convertGraphModel(model: GraphModel, binary: Uint8Array): Uint8Array<ArrayBuffer> {
  const weights = readWeights(model, binary);
  const graph = model.modelTopology.node;
  const output = new TfliteModel();
  const tensors = new Map<string, number>();
  const constant = (name: string | undefined): Weight => {
    const found = weights.get(name ?? '');
    if (!found) throw new Error(`constant ${name} is missing`);
    return found;
  };
  const tensor = (name: string | undefined): number => {
    const found = tensors.get(name ?? '');
    if (found === undefined) throw new Error(`tensor ${name} is used before it is made`);
    return found;
  };

  const convert = (node: GraphNode): number => {
    const [first, second, third, fourth] = node.input;
    const [, stride = 1] = node.attr.strides?.list?.i ?? [];
    const same = decode(node.attr.padding?.s) === 'SAME';
    switch (node.op) {
      case 'Placeholder': {
        const size = node.attr.shape?.shape?.dim?.map((dim) => Math.abs(dim.size)) ?? [];
        return output.input(size);
      }
      case '_FusedConv2D': {
        const fused = (node.attr.fused_ops?.list?.s ?? []).map(decode);
        const relu = fused.includes('Relu');
        const made = output.convolution(tensor(first), constant(second), constant(third), {
          stride,
          same,
          relu,
        });
        if (fused.includes('Prelu')) return output.prelu(made, constant(fourth));
        if (fused.length > (relu ? 2 : 1)) throw new Error(`fused ${fused} is not supported`);
        return made;
      }
      case 'DepthwiseConv2dNative':
        return output.depthwise(tensor(first), constant(second), { stride, same });
      case 'AddV2':
        return output.add(tensor(first), tensor(second));
      case 'Prelu':
        return output.prelu(tensor(first), constant(second));
      case 'Relu':
        return output.relu(tensor(first));
      case 'MaxPool': {
        const [, window = 1] = node.attr.ksize?.list?.i ?? [];
        return output.maxPool(tensor(first), { window, stride, same });
      }
      case 'Pad':
        return output.pad(tensor(first), constant(second));
      case 'ConcatV2':
        return output.concatenate(node.input.slice(0, -1).map(tensor), constant(node.input.at(-1)));
      case 'Mean':
        return output.spatialMean(tensor(first), constant(second));
      case 'Softmax':
        return output.softmax(tensor(first));
      case 'Identity':
        return tensor(first);
      default:
        throw new Error(`operation ${node.op} is not supported`);
    }
  };

  for (const node of inOrder(graph)) {
    const made = convert(node);
    tensors.set(node.name, made);
    if (node.op === 'Identity') output.outputs.push(made);
  }
  return output.write();
}

const decode = (base64: string | undefined): string => atob(base64 ?? '');

/** The nodes that compute something, each after those that it reads. */
function inOrder(graph: readonly GraphNode[]): GraphNode[] {
  const byName = new Map(graph.map((node) => [node.name, node]));
  const done = new Set<GraphNode>();
  const visit = (node: GraphNode) => {
    if (done.has(node) || node.op === 'Const') return;
    for (const name of node.input) {
      const source = byName.get(name);
      if (source) visit(source);
    }
    done.add(node);
  };
  graph.forEach(visit);
  return [...done];
}
