/** Outlines and places in MediaPipe's canonical face model of 468 points. "Right" is the person's own right. */

export const faceOutline = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
  150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

export const eyeOutlines = {
  right: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
  left: [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
} as const;

export const browOutlines = {
  right: [46, 53, 52, 65, 55, 107, 66, 105, 63, 70],
  left: [276, 283, 282, 295, 285, 336, 296, 334, 293, 300],
} as const;

export const lipOutlines = {
  upper: [61, 40, 37, 0, 267, 270, 291, 308, 310, 312, 13, 82, 80, 78],
  lower: [61, 91, 84, 17, 314, 321, 291, 308, 318, 317, 14, 87, 88, 78],
} as const;

/** Places where skin lies bare in nearly every face; the lower face may be bearded. */
export const places = {
  forehead: { middle: 151, right: 69, left: 299 },
  glabella: 9,
  noseRidge: 195,
  noseTip: 4,
  underEye: { right: 118, left: 347 },
  cheek: { right: 50, left: 280 },
  lowerCheek: { right: 205, left: 425 },
  upperLip: { right: 165, left: 391 },
  chin: 199,
} as const;
