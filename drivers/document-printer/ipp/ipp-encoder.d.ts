/** The parts of ipp-encoder 5.0.0 that are used here; the package has no types of its own. */
declare module 'ipp-encoder' {
  type Value = string | number | boolean;
  type Message = {
    operationId: number;
    requestId: number;
    groups: { tag: number; attributes: { tag: number; name: string; value: Value | Value[] }[] }[];
  };
  const encoder: {
    CONSTANTS: Readonly<Record<string, number>>;
    request: { encode(message: Message, buffer: Buffer): Buffer; encodingLength(message: Message): number };
    /** Anything that comes from outside: to be validated. Loops for ever on malformed bytes. */
    response: { decode(bytes: Buffer): unknown };
  };
  export default encoder;
}
