import { gunzipSync, gzipSync } from 'node:zlib';
import type { RidgePattern } from './ridge-pattern.ts';

/** Sixteen steps from valley to ridge are enough for impressions and make small files. */
const steps = 15;

/** A ridge pattern as gzipped PGM (P5, 16 grey levels): any image viewer shows it. */
export function encodePattern({ width, height, ridges }: RidgePattern): Uint8Array {
  const levels = Uint8Array.from(ridges, (ridge) => Math.round(((1 - ridge) / 2) * steps));
  return gzipSync(Buffer.concat([Buffer.from(`P5\n${width} ${height}\n${steps}\n`, 'latin1'), levels]), {
    level: 9,
  });
}

/** Reads what `encodePattern` writes. Throws on anything else: the files are part of the product. */
export function decodePattern(file: Uint8Array): RidgePattern {
  const bytes = gunzipSync(file);
  const header = /^P5\n(\d+) (\d+)\n15\n/.exec(bytes.subarray(0, 32).toString('latin1'));
  const width = Number(header?.[1]);
  const height = Number(header?.[2]);
  const levels = bytes.subarray(header?.[0].length);
  if (levels.length !== width * height) throw new Error('not a ridge pattern');
  // A plain loop: six patterns of a quarter of a million points are read at every start of the station.
  const ridges = new Float32Array(levels.length);
  for (let index = 0; index < levels.length; index += 1)
    ridges[index] = 1 - (2 * (levels[index] ?? 0)) / steps;
  return { width, height, ridges };
}
