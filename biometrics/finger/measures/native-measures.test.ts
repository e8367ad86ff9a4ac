import { describe, expect, it } from 'vitest';
import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import {
  fingerSamplePath,
  hasFingerSamples,
  readFingerSample,
  readSampleTable,
} from '../../../tests/support/finger-samples.ts';
import { readGreyPng } from '../../../tests/support/grey-png.ts';
import { analyseFinger } from '../analyse.ts';

const prefix = 'nfiq2_';

/** The goal is 2 % (or 0.5 for counts); the published values have six digits, and nearly all of them are reached. */
const relativeTolerance = 1e-4;

function readSample(name: string): FingerImage {
  return name.endsWith('.pgm')
    ? readFingerSample(name)
    : { ...readGreyPng(fingerSamplePath(name)), ppi: 500 };
}

describe.skipIf(!hasFingerSamples)('native quality measures', () => {
  it('equal those of NFIQ 2 on every sample it could read', () => {
    const table = readSampleTable('oracle.csv').filter((row) => row.nfiq2_Mu);
    const names = Object.keys(table[0] ?? {}).flatMap((column) =>
      column.startsWith(prefix) ? column.slice(prefix.length) : [],
    );
    const deviations = new Map<string, number[]>(names.map((name) => [name, []]));
    for (const row of table) {
      const { measures } = analyseFinger(readSample(row.file ?? ''));
      for (const name of names) {
        const expected = Number(row[prefix + name]);
        const actual = measures[name] ?? Number.NaN;
        deviations.get(name)?.push(Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-3));
      }
    }
    const cell = (deviation: number) =>
      deviation <= relativeTolerance ? '=' : `${(100 * deviation).toFixed(1)}%`;
    console.log(
      `measure × file (= within ${relativeTolerance})\n${table.map((row, i) => `${i + 1} ${row.file}`).join('\n')}`,
    );
    for (const [name, row] of deviations) console.log(name.padEnd(40), row.map(cell).join(' '));
    expect(table.length).toBeGreaterThan(30);
    expect(names.length).toBe(73);
    for (const [name, row] of deviations)
      for (const [i, deviation] of row.entries())
        expect(deviation, `${name} of ${table[i]?.file}`).toBeLessThanOrEqual(relativeTolerance);
  }, 120_000);
});
