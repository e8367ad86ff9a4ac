import { decompose } from '../../biometrics/wsq/analysis.ts';
import { encodeWsq } from '../../biometrics/wsq/encode.ts';
import { toPlane } from '../../biometrics/wsq/pixel-range.ts';
import { ridgeImage } from '../../biometrics/wsq/ridge-image.ts';
import { subbandTree } from '../../biometrics/wsq/subbands.ts';

const warmUps = 3;
const runs = 9;

/** Median of some runs in milliseconds, after some that warm the code up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

/**
 * One print of 500 × 500 pixels to WSQ of at most 18 kB, against the plain wavelet transform of the same picture.
 * Both run on the calling thread; the terminal runs them in a worker.
 */
export function benchWsqEncode() {
  const image = ridgeImage(500, 500);
  const { splits } = subbandTree(image.width, image.height);
  const baseline = median(() => decompose(toPlane(image.pixels).plane, image.width, splits));
  const value = median(() => encodeWsq(image, { maxBytes: 18_000 }));
  return { name: 'wsq-encode', unit: 'ms', value, baseline, ratio: value / baseline, goal: 150 };
}
