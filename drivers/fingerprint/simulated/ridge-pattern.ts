import { seededRandom } from '../../../domain/random.ts';
import { gaborBank, kernelRadius, nearestFilter } from './gabor-bank.ts';
import { orientationField } from './orientation-field.ts';

/** A finger's skin, from which impressions are made: −1 (valley) … 1 (ridge) at 500 ppi, row by row. */
export type RidgePattern = { width: number; height: number; ridges: Float32Array };

/** About 20×28 mm: more skin than touches the glass. */
export const patternSize = { width: 400, height: 560 };
const iterations = 18;

/**
 * Grows a finger from its seed: specks of ink on an empty sheet are filtered again and again along the ridge flow until
 * ridges cover it; where they meet, endings and bifurcations arise by themselves (method of SFinGe, Cappelli 2002).
 * Takes seconds: the results are kept as files.
 */
export function growRidges(seed: number, { width, height } = patternSize): RidgePattern {
  const random = seededRandom(seed);
  const field = orientationField(width, height, random);
  const bank = gaborBank();
  const filters = Array.from(field.angle, (angle, i) => bank[nearestFilter(angle, field.period[i] ?? 9)]);

  // A margin of one kernel round the sheet saves all edge checks.
  const paddedWidth = width + 2 * kernelRadius;
  const padded = (x: number, y: number) => (y + kernelRadius) * paddedWidth + x + kernelRadius;
  let sheet = new Float32Array(paddedWidth * (height + 2 * kernelRadius));
  for (let speck = 0; speck < (width * height) / 450; speck++) {
    const at = padded(Math.floor(random() * width), Math.floor(random() * height));
    sheet[at] = random() < 0.5 ? 1 : -1;
  }
  const offsets: number[] = [];
  for (let y = -kernelRadius; y <= kernelRadius; y++) {
    for (let x = -kernelRadius; x <= kernelRadius; x++) offsets.push(y * paddedWidth + x);
  }
  for (let round = 0; round < iterations; round++) {
    const next = new Float32Array(sheet.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const kernel = filters[y * width + x];
        if (!kernel) continue;
        const at = padded(x, y);
        let sum = 0;
        for (let k = 0; k < kernel.length; k++)
          sum += (kernel[k] ?? 0) * (sheet[at + (offsets[k] ?? 0)] ?? 0);
        next[at] = Math.tanh(sum * 2.2);
      }
    }
    sheet = next;
  }
  const ridges = new Float32Array(width * height);
  for (let y = 0; y < height; y++) ridges.set(sheet.subarray(padded(0, y), padded(width, y)), y * width);
  return { width, height, ridges };
}
