/** The two-byte markers of a WSQ stream (FBI IAFIS-IC-0110 v3.1). */
export const marker = {
  startOfImage: 0xffa0,
  endOfImage: 0xffa1,
  startOfFrame: 0xffa2,
  startOfBlock: 0xffa3,
  transformTable: 0xffa4,
  quantisationTable: 0xffa5,
  huffmanTable: 0xffa6,
  restartInterval: 0xffa7,
  comment: 0xffa8,
  /** First of eight, 0xffb0 to 0xffb7. */
  restart: 0xffb0,
} as const;

/** Restart markers stand inside entropy-coded data and only align it to the next byte. */
export const isRestart = (code: number) => (code & 0xfff8) === marker.restart;
