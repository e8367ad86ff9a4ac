import { z } from 'zod';

/**
 * One case as one binary: manifest + parts, each with its SHA-256, so that no changed byte goes unseen.
 *
 *   "ATC1" | u32 manifest length (big endian) | SHA-256 of the manifest | manifest JSON (UTF-8) | parts in its order
 */
const magic = new TextEncoder().encode('ATC1');
const digestOffset = 8;
const manifestOffset = digestOffset + 32;

export const partName = z
  .string()
  .regex(/^[a-z0-9-]+\.(json|jpg|jp2|bmp|cbeff)$/)
  .max(60);

export const manifest = z.strictObject({
  schema: z.literal('ausweis-terminal/case/1'),
  caseId: z.uuid(),
  caseCode: z.string().regex(/^\d{8}$/),
  capturedAt: z.iso.datetime(),
  parts: z
    .array(
      z.strictObject({
        name: partName,
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(40),
});
export type Manifest = z.infer<typeof manifest>;
export type ManifestHead = Omit<Manifest, 'parts' | 'schema'>;
export type CaseParts = ReadonlyMap<string, Uint8Array>;

export type PackageFailure = { code: 'not-a-package' | 'truncated' | 'manifest' | 'part-digest' };

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes);
  const hash = await crypto.subtle.digest('SHA-256', copy);
  copy.fill(0);
  return new Uint8Array(hash);
}

/** SHA-256 as lower-case hexadecimal. */
export const sha256 = async (bytes: Uint8Array): Promise<string> => hex(await digest(bytes));

/** Packs the parts; names must be unique and match `partName`. */
export async function packCase(head: ManifestHead, parts: CaseParts): Promise<Uint8Array> {
  const listed = [];
  for (const [name, bytes] of parts) listed.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  const json = new TextEncoder().encode(
    JSON.stringify(manifest.parse({ schema: 'ausweis-terminal/case/1', ...head, parts: listed })),
  );
  let offset = manifestOffset + json.length;
  const out = new Uint8Array(listed.reduce((sum, part) => sum + part.bytes, offset));
  out.set(magic, 0);
  new DataView(out.buffer).setUint32(4, json.length);
  out.set(await digest(json), digestOffset);
  out.set(json, manifestOffset);
  for (const bytes of parts.values()) {
    out.set(bytes, offset);
    offset += bytes.length;
  }
  return out;
}

/** Unpacks and checks every digest; a damaged or foreign package is a typed failure, never a throw. */
export async function unpackCase(
  packed: Uint8Array,
): Promise<
  | { ok: true; value: { manifest: Manifest; parts: Map<string, Uint8Array> } }
  | { ok: false; failure: PackageFailure }
> {
  const refuse = (code: PackageFailure['code']) => ({ ok: false as const, failure: { code } });
  if (packed.length < magic.length || magic.some((byte, i) => packed[i] !== byte)) {
    return refuse('not-a-package');
  }
  if (packed.length < manifestOffset) return refuse('truncated');
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(4);
  let offset = manifestOffset + length;
  if (offset > packed.length) return refuse('truncated');
  const json = packed.subarray(manifestOffset, offset);
  if ((await sha256(json)) !== hex(packed.subarray(digestOffset, manifestOffset))) return refuse('manifest');
  const read = parseManifest(json);
  if (!read) return refuse('manifest');
  const parts = new Map<string, Uint8Array>();
  for (const part of read.parts) {
    const bytes = packed.subarray(offset, offset + part.bytes);
    if (bytes.length !== part.bytes) return refuse('truncated');
    if ((await sha256(bytes)) !== part.sha256) return refuse('part-digest');
    parts.set(part.name, bytes);
    offset += part.bytes;
  }
  if (offset !== packed.length) return refuse('truncated');
  return { ok: true, value: { manifest: read, parts } };
}

function parseManifest(json: Uint8Array): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))).data;
  } catch {
    return undefined;
  }
}
