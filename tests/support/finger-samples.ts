import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { readPgm } from './pgm.ts';

/** Fingerprints with measured values; they live beside the repository, not in it (licences). */
const folder = join(import.meta.dirname, '../../../shared/samples/fingers');

/** False where the samples are absent: tests that need them say that they were skipped. */
export const hasFingerSamples = existsSync(folder);
if (!hasFingerSamples) console.warn('fingerprint samples absent (../shared/samples/fingers): tests skipped');

/** Names of the PGM files in a subfolder, like `generated/m1_good.pgm`. */
export function fingerSampleNames(subfolder: string): string[] {
  if (!hasFingerSamples) return [];
  return readdirSync(join(folder, subfolder))
    .filter((name) => name.endsWith('.pgm'))
    .sort()
    .map((name) => `${subfolder}/${name}`);
}

/** Absolute path of a sample. */
export function fingerSamplePath(name: string): string {
  return join(folder, name);
}

/** A PGM sample as a 500 ppi capture. */
export function readFingerSample(name: string): FingerImage {
  return { ...readPgm(fingerSamplePath(name)), ppi: 500 };
}

/** Rows of a CSV file of the samples, by column name. */
export function readSampleTable(name: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(fingerSamplePath(name), 'utf8').trim().split('\n');
  const columns = header?.split(',') ?? [];
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
