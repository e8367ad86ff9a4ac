/** sRGB pixels, row by row, four bytes each (R, G, B, A), as `ImageData` holds them. */
export type FaceImage = { width: number; height: number; pixels: Uint8ClampedArray };
