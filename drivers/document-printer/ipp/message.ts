import ipp from 'ipp-encoder';
import { z } from 'zod';
import { isWellFormed } from './well-formed.ts';

/** Operations of RFC 8011 that are used here. */
export const operations = {
  printJob: 0x02,
  cancelJob: 0x08,
  getJobAttributes: 0x09,
  getPrinterAttributes: 0x0b,
} as const;
export type Operation = (typeof operations)[keyof typeof operations];

/** Value tags of RFC 8010 §3.5.2. */
const tags = {
  integer: 0x21,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
};

export type IppAttribute = {
  kind: keyof typeof tags;
  name: string;
  value: string | number | string[];
};

export type IppRequest = {
  operation: Operation;
  requestId: number;
  /** Operation attributes after charset and language, which are added. */
  attributes: readonly IppAttribute[];
  /** Job template attributes. */
  job?: readonly IppAttribute[];
};

/** The bytes of a request; a document follows them directly. */
export function encodeRequest({ operation, requestId, attributes, job = [] }: IppRequest): Uint8Array {
  const encoded = ({ kind, name, value }: IppAttribute) => ({ tag: tags[kind], name, value });
  const message = {
    operationId: operation,
    requestId,
    groups: [
      {
        tag: 0x01,
        attributes: [
          { tag: tags.charset, name: 'attributes-charset', value: 'utf-8' },
          { tag: tags.language, name: 'attributes-natural-language', value: 'en' },
          ...attributes.map(encoded),
        ],
      },
      ...(job.length > 0 ? [{ tag: 0x02, attributes: job.map(encoded) }] : []),
    ],
  };
  return ipp.request.encode(message, Buffer.alloc(ipp.request.encodingLength(message)));
}

const decoded = z.object({
  statusCode: z.number().int(),
  requestId: z.number().int(),
  groups: z.array(
    z.object({
      tag: z.number().int(),
      attributes: z.array(z.object({ name: z.string(), value: z.array(z.unknown()) })),
    }),
  ),
});

/** An answer: its status, and every attribute of all its groups. */
export class IppResponse {
  readonly status: number;
  readonly requestId: number;
  readonly #attributes: ReadonlyMap<string, readonly unknown[]>;

  private constructor({ statusCode, requestId, groups }: z.infer<typeof decoded>) {
    this.status = statusCode;
    this.requestId = requestId;
    this.#attributes = new Map(
      groups.flatMap(({ attributes }) => attributes.map(({ name, value }) => [name, value])),
    );
  }

  /** Undefined when the bytes are no IPP message. */
  static decode(bytes: Uint8Array): IppResponse | undefined {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!isWellFormed(buffer)) return undefined;
    return new IppResponse(decoded.parse(ipp.response.decode(buffer)));
  }

  /** "successful-…" of RFC 8011 §B.1.2. */
  get successful(): boolean {
    return this.status >= 0 && this.status <= 0xff;
  }

  /** The attribute's values as texts; empty when it is not there. */
  texts(name: string): string[] {
    return (this.#attributes.get(name) ?? []).filter((value) => typeof value === 'string');
  }

  /** The attribute's first value, when that is a number. */
  integer(name: string): number | undefined {
    const value = this.#attributes.get(name)?.[0];
    return typeof value === 'number' ? value : undefined;
  }
}
