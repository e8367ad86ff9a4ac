/** sRGB pixels, row by row, four bytes each (R, G, B, A), as `ImageData` holds them; in a buffer that begins at a pixel. */
export type FaceImage = { width: number; height: number; pixels: Uint8ClampedArray };
