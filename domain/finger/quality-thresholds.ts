import { inForce } from '../dates/in-force.ts';

type ThresholdRow = {
  validFrom: string;
  validTo: string | null;
  thumb: number;
  index: number;
  middle: number;
  ring: number;
  little: number;
};

/** Least quality for enrolment on NFIQ 2.2's scale, by finger position: BSI TR-03121-3.2 v6.0, table 5.4. */
export const thresholdTable: readonly ThresholdRow[] = [
  { validFrom: '2025-05-01', validTo: null, thumb: 30, index: 30, middle: 20, ring: 10, little: 10 },
];

const fingers = ['thumb', 'index', 'middle', 'ring', 'little'] as const;

/**
 * Least sufficient quality of a finger (code 1–10 of ISO/IEC 19794-4) on that day (`YYYY-MM-DD`); the first table
 * holds for days before it.
 */
export function qualityThreshold(finger: number, today: string): number {
  const row = inForce(thresholdTable, today) ?? thresholdTable[0];
  const name = fingers[(finger - 1) % 5];
  if (!row || !name || finger < 1 || finger > 10) throw new RangeError('no such finger');
  return row[name];
}
