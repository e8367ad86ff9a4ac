import { photoHeight, photoWidth } from '../../captures/photo.ts';
import type { PhotoCheck } from '../check.ts';

/**
 * Pose, expression, eyes and geometry (TR-03121-3.2 v6.0, tables 5.2 and 5.3, live image). Where the guideline says
 * "vendor", the limit is ours; how it was found stands beside it.
 */
export const geometryChecks: readonly PhotoCheck[] = [
  { id: '1.1', measure: 'yaw', min: -5, max: 5, mandatory: false, below: 'turned', above: 'turned' },
  { id: '1.2', measure: 'pitch', min: -5, max: 5, mandatory: false, below: 'nodded', above: 'nodded' },
  { id: '1.3', measure: 'roll', min: -8, max: 8, mandatory: true, below: 'tilted', above: 'tilted' },
  // A smile is seen with more than 0.9, a resting face with less than 0.1, a stern old one now and then with 0.5.
  {
    id: '2.1',
    measure: 'neutral',
    min: 0.4,
    max: null,
    mandatory: false,
    below: 'expression',
    above: 'expression',
  },
  // Closed lips measure up to 0.03 (full ones most), slightly parted ones from 0.043 on.
  {
    id: '2.2',
    measure: 'mouthGap',
    min: null,
    max: 0.037,
    mandatory: true,
    below: 'mouth-open',
    above: 'mouth-open',
  },
  // Resting brows measure 0.15 to 0.25, depending on the person.
  {
    id: '2.3',
    measure: 'browsRaised',
    min: null,
    max: 0.27,
    mandatory: false,
    below: 'brows-raised',
    above: 'brows-raised',
  },
  // Narrow open eyes measure 0.037 and more; of closed ones at least one measures less than 0.03.
  {
    id: '3.1',
    measure: 'eyeGap',
    min: 0.034,
    max: null,
    mandatory: false,
    below: 'eyes-closed',
    above: 'eyes-closed',
  },
  // Eyes at the camera deviate up to 0.045.
  {
    id: '3.3',
    measure: 'gaze',
    min: null,
    max: 0.07,
    mandatory: false,
    below: 'gaze-away',
    above: 'gaze-away',
  },
  { id: '4.3', measure: 'faces', min: 1, max: 1, mandatory: false, below: 'no-face', above: 'several-faces' },
  {
    id: '5.1',
    measure: 'imageHeight',
    min: photoHeight,
    max: photoHeight,
    mandatory: true,
    below: 'camera-too-far',
    above: 'camera-too-far',
  },
  {
    id: '5.2',
    measure: 'imageWidth',
    min: photoWidth,
    max: photoWidth,
    mandatory: true,
    below: 'camera-too-far',
    above: 'camera-too-far',
  },
  {
    id: '5.3',
    measure: 'headWidth',
    min: 0.5,
    max: 0.75,
    mandatory: true,
    below: 'too-far',
    above: 'too-near',
  },
  {
    id: '5.4',
    measure: 'headHeight',
    min: 0.6,
    max: 0.9,
    mandatory: true,
    below: 'too-far',
    above: 'too-near',
  },
  {
    id: '5.5',
    measure: 'verticalPosition',
    min: 0.3,
    max: 0.5,
    mandatory: true,
    below: 'too-high',
    above: 'too-low',
  },
  {
    id: '5.6',
    measure: 'horizontalPosition',
    min: 0.45,
    max: 0.55,
    mandatory: true,
    below: 'too-right',
    above: 'too-left',
  },
  {
    id: '5.7',
    measure: 'interEyeDistance',
    min: 300,
    max: null,
    mandatory: true,
    below: 'camera-too-far',
    above: 'camera-too-far',
  },
];
