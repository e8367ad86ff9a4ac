import type { CheckLimits } from './table.ts';

/**
 * What PassV annex 8 lets pass for children: a face of 50 to 80 % of the height; under six years also deviations of head,
 * expression, eyes and gaze. It says "further tolerance" without figures: ours are marked as such and can be set in the
 * configuration (`photoChecks`). What TR-03121-3.2 makes mandatory beside the face's size stays as it is.
 */
export const limitsForChildren: readonly { under: number; limits: readonly CheckLimits[] }[] = [
  {
    under: 10,
    limits: [
      { id: '5.4', measure: 'headHeight', min: 0.5, max: 0.8 },
      // Ours: as much narrower as the face may be lower.
      { id: '5.3', measure: 'headWidth', min: 0.42 },
    ],
  },
  {
    under: 6,
    limits: [
      // Ours: a child who looks up at the camera and does not hold still.
      { id: '1.1', measure: 'yaw', min: -15, max: 15 },
      { id: '1.2', measure: 'pitch', min: -15, max: 15 },
      { id: '2.1', measure: 'neutral', min: null },
      { id: '2.3', measure: 'browsRaised', max: null },
      { id: '3.1', measure: 'eyeGap', min: 0.03 },
      { id: '3.3', measure: 'gaze', max: null },
    ],
  },
];
