/** Finger codes of ISO/IEC 19794-4, table 6 (TR-03121-3.2 §5.4.5): 1–5 right thumb to little finger, 6–10 left. */
export const fingerPositions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type FingerPosition = (typeof fingerPositions)[number];

export const isFingerPosition = (code: number): code is FingerPosition =>
  fingerPositions.some((position) => position === code);

const right = 0b01;
const left = 0b10;

/**
 * The biometric subtype of a finger in a biometric header template (ISO/IEC 7816-11, table C.3): hand in the low two
 * bits, finger from 1 (thumb) to 5 above. Not the finger code: the right index finger is 2 there and 9 here.
 */
export const biometricSubtype = (position: FingerPosition) =>
  ((((position - 1) % 5) + 1) << 2) | (position <= 5 ? right : left);
