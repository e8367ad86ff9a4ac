import { decompose } from '../../biometrics/wsq/analysis.ts';
import { encodeWsq } from '../../biometrics/wsq/encode.ts';
import { toPlane } from '../../biometrics/wsq/pixel-range.ts';
import { ridgeImage } from '../../biometrics/wsq/ridge-image.ts';
import { subbandTree } from '../../biometrics/wsq/subbands.ts';
import { alternate, type Benchmark, time } from './benchmark.ts';

/** The whole codec is to cost no more than a few plain transforms of the same picture. */
export const wsqEncode: Benchmark = {
  name: 'wsq-encode',
  value: 'one print of 500 × 500 pixels to WSQ of at most 18 kB',
  baseline: 'the plain 9/7 wavelet transform of the same picture',
  run: async () => {
    const image = ridgeImage(500, 500);
    const { splits } = subbandTree(image.width, image.height);
    const medians = await alternate(
      9,
      3,
      () => time(() => encodeWsq(image, { maxBytes: 18_000 })),
      () => time(() => decompose(toPlane(image.pixels).plane, image.width, splits)),
    );
    return [{ name: 'wsq-encode', ...medians, goal: 4 }];
  },
};
