import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Test data that stays outside the repository because of its licences: `shared/samples` beside it. */
const folder = resolve(import.meta.dirname, '../../../shared/samples');

/** Whether the samples are there; tests that need them say in their name that they were skipped where not. */
export const samplesPresent = existsSync(folder);

export const sample = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(folder, path)));

/** A table of the samples as one object per line. */
export function sampleTable(path: string): Record<string, string>[] {
  const [head = '', ...lines] = Buffer.from(sample(path)).toString('utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}
