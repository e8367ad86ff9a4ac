/** What the comment of a stream says about its image. */
export type ImageAttributes = { width: number; height: number; ppi: number; bpp: number };

const heading = 'NIST_COM';

/**
 * The comment block in the form of NIST (a line per attribute, their number first), which readers take the
 * resolution from: the WSQ headers have no place for it. It states that no certified encoder wrote the stream.
 */
export function nistComment({ width, height, ppi, bpp }: ImageAttributes): string {
  const attributes = [
    `PIX_WIDTH ${width}`,
    `PIX_HEIGHT ${height}`,
    'PIX_DEPTH 8',
    `PPI ${ppi}`,
    'LOSSY 1',
    'COLORSPACE GRAY',
    'COMPRESSION WSQ',
    `WSQ_BITRATE ${bpp.toFixed(6)}`,
    'CERTIFICATE none',
  ];
  return [`${heading} ${attributes.length + 1}`, ...attributes].join('\n');
}

/** The resolution that a NIST comment states, or `undefined` where it is another comment or says "unknown" (−1). */
export function statedPpi(comment: string): number | undefined {
  if (!comment.startsWith(heading)) return undefined;
  const ppi = Number(/^PPI[ \t]+(\d{1,5})[ \t]*$/m.exec(comment)?.[1]);
  return ppi > 0 ? ppi : undefined;
}
