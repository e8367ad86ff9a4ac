// Its own types (@types/subset-font) lack `keepFeatures`.
declare module 'subset-font' {
  /** The font with nothing but what `text` needs. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[] },
  ): Promise<Buffer>;
}
