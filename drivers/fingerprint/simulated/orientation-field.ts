import { smoothNoise } from './smooth-noise.ts';

/** The pattern classes of Henry's system, in which ridges flow. */
type PatternClass = 'whorl' | 'left-loop' | 'right-loop' | 'tented-arch' | 'arch';
/** About as common as among people. */
const classes: readonly PatternClass[] = [
  'whorl',
  'left-loop',
  'right-loop',
  'left-loop',
  'right-loop',
  'whorl',
  'right-loop',
  'left-loop',
  'arch',
  'tented-arch',
];

type Point = { x: number; y: number };

/** Per pixel: the direction of the ridges (radians) and the distance from ridge to ridge (pixels). */
export type OrientationField = { width: number; height: number; angle: Float32Array; period: Float32Array };

/**
 * Ridge flow by the zero-pole model (Sherlock and Monro 1993): each core turns the direction by half the angle to it,
 * each delta turns it back.
 */
export function orientationField(width: number, height: number, random: () => number): OrientationField {
  const pattern = classes[Math.floor(random() * classes.length)] ?? 'whorl';
  const centre = { x: width / 2 + (random() - 0.5) * 30, y: height * 0.44 + (random() - 0.5) * 30 };
  const { cores, deltas } = singularities(pattern, centre, random);
  const bend = smoothNoise(width, height, 110, random);
  const spacing = smoothNoise(width, height, 90, random);
  const meanPeriod = 8.6 + random() * 1.2;
  const archHeight = 0.9 + random() * 0.5;
  const angle = new Float32Array(width * height);
  const period = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    // Towards the joint the ridges lie further apart.
    const joint = y > centre.y + 110 ? 0.9 * Math.min(1, (y - centre.y - 110) / 80) : 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const flow =
        pattern === 'arch'
          ? archFlow(x / width, y / height, archHeight)
          : half(cores, x, y) - half(deltas, x, y);
      angle[i] = flow + ((bend[i] ?? 0.5) - 0.5) * 0.25;
      period[i] = meanPeriod + ((spacing[i] ?? 0.5) - 0.5) * 1.6 + joint;
    }
  }
  return { width, height, angle, period };
}

const half = (points: readonly Point[], x: number, y: number) =>
  points.reduce((sum, point) => sum + 0.5 * Math.atan2(y - point.y, x - point.x), 0);

/** An arch has no singular point: a wave that is highest in the middle. */
function archFlow(across: number, down: number, height: number): number {
  const slope = Math.max(0, height - (Math.abs(down - 0.55) / 0.42) * height);
  return Math.atan(slope * Math.cos(across * Math.PI));
}

function singularities(
  pattern: PatternClass,
  { x, y }: Point,
  random: () => number,
): { cores: Point[]; deltas: Point[] } {
  switch (pattern) {
    case 'whorl': {
      const apart = 18 + random() * 25;
      const core = (side: number) => ({ x: x + (random() - 0.5) * 10, y: y + (side * apart) / 2 });
      const delta = (side: number) => ({ x: x + side * (120 + random() * 30), y: y + 130 + random() * 30 });
      return { cores: [core(-1), core(1)], deltas: [delta(-1), delta(1)] };
    }
    case 'left-loop':
      return { cores: [{ x, y }], deltas: [{ x: x + 95 + random() * 30, y: y + 130 + random() * 40 }] };
    case 'right-loop':
      return { cores: [{ x, y }], deltas: [{ x: x - 95 - random() * 30, y: y + 130 + random() * 40 }] };
    case 'tented-arch':
      return {
        cores: [{ x, y }],
        deltas: [{ x: x + (random() - 0.5) * 20, y: y + 130 + random() * 20 }],
      };
    case 'arch':
      return { cores: [], deltas: [] };
  }
}
