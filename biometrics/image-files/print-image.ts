/** An 8-bit grey image of a print, row by row from the top, 0 = black ridge. */
export type PrintImage = { width: number; height: number; ppi: number; pixels: Uint8Array<ArrayBuffer> };
