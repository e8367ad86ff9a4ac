import { analyseFinger } from '../../biometrics/finger/analyse.ts';
import { parseArguments, positiveNumber } from './arguments.ts';
import { printLine, readPrint, refused } from './print-files.ts';
import { UsageError } from './usage-error.ts';

/** `finger FILE… [--json] [--ppi N] [--minutiae]`: quality of prints. */
export function run(args: string[]): number {
  const options = {
    json: { type: 'boolean' },
    ppi: { type: 'string' },
    minutiae: { type: 'boolean' },
  } as const;
  const { values, positionals: files } = parseArguments({ args, options, allowPositionals: true });
  if (files.length === 0) throw new UsageError('finger takes one or more files.');
  const ppi = positiveNumber('ppi', values.ppi);
  const show = values.json ? printLine : printTable;
  return Math.max(...files.map((file) => analyse(file, ppi, values.minutiae ?? false, show)));
}

type Shown = {
  file: string;
  width: number;
  height: number;
  ppi: number;
  /** NFIQ 2's native measures by their names. */
  measures: Record<string, number>;
  /** How many, or with `--minutiae` which: pixels of the 500 ppi image, degrees, 0–100. */
  minutiae: number | { x: number; y: number; angle: number; quality: number }[];
  /** 0–100, 255 = failed; an estimate by the estimator named, not a certified score. */
  estimate: number;
  estimator: { id: string; version: string };
  ms: number;
};

function analyse(
  file: string,
  ppi: number | undefined,
  listed: boolean,
  show: (result: Shown) => void,
): number {
  const image = readPrint(file, ppi);
  if (!image.ok) return refused(file, image.failure);
  const start = performance.now();
  const { measures, minutiae, estimate } = analyseFinger(image.value);
  const ms = Math.round(performance.now() - start);
  const { value, id, version } = estimate;
  show({
    file,
    width: image.value.width,
    height: image.value.height,
    ppi: image.value.ppi,
    measures,
    minutiae: listed
      ? minutiae.map(({ x, y, angle, quality }) => ({ x, y, angle, quality }))
      : minutiae.length,
    estimate: value,
    estimator: { id, version },
    ms,
  });
  return 0;
}

function printTable({ file, width, height, ppi, measures, minutiae, estimate, estimator }: Shown): void {
  const count = Array.isArray(minutiae) ? minutiae.length : minutiae;
  console.log(`${file}: ${width} × ${height}, ${ppi} ppi, ${count} minutiae`);
  console.log(`  estimate ${estimate} (${estimator.id} ${estimator.version})`);
  for (const [name, value] of Object.entries(measures)) console.log(`  ${name} ${value}`);
  if (!Array.isArray(minutiae)) return;
  for (const { x, y, angle, quality } of minutiae)
    console.log(`  at ${x}, ${y} to ${angle}°, quality ${quality}`);
}
