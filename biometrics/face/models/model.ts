import { type CompiledModel, loadAndCompile, Tensor } from '@litertjs/core';

/** One model with one float input. LiteRT has to be loaded before. */
export class Model {
  /** To be filled for each run: a new one for every network and frame would be garbage of megabytes a second. */
  readonly input: Float32Array;
  readonly #compiled: CompiledModel;
  readonly #shape: number[];
  readonly #outputLengths: readonly number[];

  private constructor(compiled: CompiledModel, shape: number[], outputLengths: readonly number[]) {
    this.input = new Float32Array(shape.reduce((all, side) => all * side, 1));
    this.#compiled = compiled;
    this.#shape = shape;
    this.#outputLengths = outputLengths;
  }

  /** Throws if the file is not the model that the caller expects: its input shape, its outputs' numbers of values. */
  static async load(
    file: Uint8Array<ArrayBuffer>,
    shape: number[],
    outputLengths: readonly number[],
  ): Promise<Model> {
    const compiled = await loadAndCompile(file, { accelerator: 'wasm' });
    const [input] = compiled.getInputDetails();
    if (input?.shape.join() !== shape.join()) throw new Error('not the expected model');
    return new Model(compiled, shape, outputLengths);
  }

  /** The outputs in the model's order. */
  async run(input: Float32Array): Promise<Float32Array[]> {
    const tensor = new Tensor(input, this.#shape);
    // Copied: nothing of a face stays here.
    if (input === this.input) input.fill(0);
    const made = await this.#compiled.run(tensor);
    tensor.delete();
    return made.map((output, i) => {
      const data = output.toTypedArray();
      output.delete();
      if (!(data instanceof Float32Array) || data.length !== this.#outputLengths[i])
        throw new Error('not the expected output');
      return data;
    });
  }
}
