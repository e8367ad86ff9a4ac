/**
 * Centres of BlazeFace's 896 anchors in the unit square: two per cell of a 16×16 grid, six per cell of an 8×8 grid
 * (MediaPipe, face_detection_short_range: strides 8, 16, 16, 16, fixed anchor size).
 */
export const anchors: readonly { x: number; y: number }[] = [
  { cells: 16, perCell: 2 },
  { cells: 8, perCell: 6 },
].flatMap(({ cells, perCell }) =>
  Array.from({ length: cells * cells * perCell }, (_, i) => {
    const cell = Math.floor(i / perCell);
    return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
  }),
);
