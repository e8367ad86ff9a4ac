/** Pixels from the picture's upper left corner. */
export type Point = { x: number; y: number };

/** A disc in the picture. */
export type Iris = { centre: Point; radius: number };

/** Where one face lies in a picture. "Right" is the person's own right: the left half of an unmirrored picture. */
export type FaceMarks = {
  /** The 468 points of MediaPipe's canonical face model; z in the same pixels, smaller is nearer. */
  mesh: readonly (Point & { z: number })[];
  rightIris: Iris;
  leftIris: Iris;
};
