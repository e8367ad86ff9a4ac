import { analyseFinger } from '../../biometrics/finger/analyse.ts';
import { matchFingers } from '../../biometrics/finger/match.ts';
import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';
import { waveletTransform } from './wavelet-transform.ts';

/** Minutiae spread evenly over the unit square (additive recurrence), every second one turning the other way. */
const minutiae = Array.from({ length: 60 }, (_, i) => ({
  x: (0.5 + 0.7548776662 * i) % 1,
  y: (0.5 + 0.5698402909 * i) % 1,
  turn: i % 2 === 0 ? 1 : -1,
}));

/** A scanner's full field of arched ridges that end and fork. */
function ridges(width: number, height: number): FingerImage {
  const pixels = new Uint8Array(width * height).fill(245);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = (x - width / 2) / (0.44 * width);
      const v = (y - height / 2) / (0.46 * height);
      if (u * u + v * v > 1) continue;
      let phase = (2 * Math.PI * Math.hypot(x - width / 2, y - 0.8 * height)) / 9;
      for (const minutia of minutiae)
        phase += minutia.turn * Math.atan2(y - minutia.y * height, x - minutia.x * width);
      pixels[y * width + x] = Math.round(128 + 100 * Math.cos(phase));
    }
  return { width, height, ppi: 500, pixels };
}

/** What stands between a capture and the answer whether it is good enough (limit: 300 ms, TR-03121-3.2 §4.8). */
export const fingerQuality: Benchmark = {
  name: 'finger-quality',
  value: 'all quality measures, minutiae and estimate of one capture; clash check of two',
  baseline: 'a plain wavelet transform of the same image',
  run: async () => {
    const compare = async (name: string, goal: number, image: FingerImage, act: () => unknown) => ({
      name,
      ...(await alternate(
        15,
        5,
        () => time(act),
        () => time(() => waveletTransform(image.pixels, image.width, image.height)),
      )),
      goal,
    });
    const small = ridges(315, 394);
    const large = ridges(500, 500);
    const found = analyseFinger(large).minutiae;
    return [
      await compare('finger-quality-315x394', 20, small, () => analyseFinger(small)),
      await compare('finger-quality-500x500', 20, large, () => analyseFinger(large)),
      await compare('finger-match', 5, large, () => matchFingers(found, found)),
    ];
  },
};
