/** What we use of the WebAssembly build of OpenJPEG; the package has no types of its own. */
declare module '@cornerstonejs/codec-openjpeg/wasmjs' {
  type Frame = {
    width: number;
    height: number;
    bitsPerSample: number;
    componentCount: number;
    isSigned: boolean;
  };
  class J2KEncoder {
    /** Memory for the samples, component after component interleaved per pixel. */
    getDecodedBuffer(frame: Frame): Uint8Array;
    setQuality(lossless: boolean, layers: number): void;
    encode(): void;
    getEncodedBuffer(): Uint8Array;
    delete(): void;
  }
  class J2KDecoder {
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getFrameInfo(): Frame;
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  }
  export default function open(options?: {
    locateFile?: (name: string) => string;
    print?: (text: string) => void;
    printErr?: (text: string) => void;
  }): Promise<{ J2KEncoder: typeof J2KEncoder; J2KDecoder: typeof J2KDecoder }>;
}
