import { writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { analyseStill, type StillAnalysis } from '../../biometrics/face/analyse.ts';
import type { FaceImage } from '../../biometrics/face/face-image.ts';
import type { FaceModels } from '../../biometrics/face/models/face-models.ts';
import { loadFaceModelsInNode } from '../../biometrics/face/models/load-in-node.ts';
import { type CriteriaTable, criteriaTable } from '../../domain/photo/criteria/table.ts';
import { criterionName } from '../../domain/photo/criterion.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { CriterionResult } from '../../domain/photo/report.ts';
import { parseArguments } from './arguments.ts';
import { readPortrait } from './portrait-file.ts';
import { printLine, readBytes } from './print-files.ts';
import { UsageError } from './usage-error.ts';

type Criterion = Omit<CriterionResult, 'reason'> & { name: string };

type Shown = {
  file: string;
  found: boolean;
  faces: number;
  /** Centres of the pupils, the person's right eye first, in pixels of the file. */
  eyes: [number, number][];
  criteria: Criterion[];
  verdict: 'ok' | 'nok';
  /** Reasons as the terminal knows them, most important first. */
  reasons: readonly string[];
  /** Size of the photo that the file has room for, null without a face. */
  crop: { width: number; height: number } | null;
  ms: number;
};

/** What is told of a file that is no picture, so that every line has the same fields. */
const nothing: Omit<Shown, 'file'> = {
  found: false,
  faces: 0,
  eyes: [],
  criteria: [],
  verdict: 'nok',
  reasons: [],
  crop: null,
  ms: 0,
};

/** `photo FILE… [--json] [--crop OUT.jpg]`: the automatic control of portraits, as the terminal does it. */
export async function run(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, crop: { type: 'string' } } as const;
  const { values, positionals: files } = parseArguments({ args, options, allowPositionals: true });
  if (files.length === 0) throw new UsageError('photo takes one or more files.');
  if (values.crop !== undefined && files.length > 1) throw new UsageError('--crop takes one file only.');
  const models = await loadFaceModelsInNode();
  const table = criteriaTable(new Date().toISOString().slice(0, 10));
  const show = values.json ? printLine : printTable;
  let status = 0;
  for (const file of files) status = Math.max(status, await control(file, models, table, show, values.crop));
  return status;
}

async function control(
  file: string,
  models: FaceModels,
  table: CriteriaTable,
  show: (result: Shown) => void,
  cropTo: string | undefined,
): Promise<number> {
  const bytes = readBytes(file);
  const image = bytes.ok ? await readPortrait(bytes.value) : bytes;
  if (!image.ok) {
    printLine({ ...nothing, file, error: image.failure.code });
    return 1;
  }
  const start = performance.now();
  const analysis = await analyseStill(models, image.value);
  const ms = Math.round(performance.now() - start);
  show(report(file, analysis, table, ms));
  if (cropTo !== undefined && analysis.framed) writeFileSync(cropTo, jpegOf(analysis.framed.crop));
  return 0;
}

function report(
  file: string,
  { faces, marks, measures, framed }: StillAnalysis,
  table: CriteriaTable,
  ms: number,
): Shown {
  const { criteria, verdict, reasons } = judgeMeasures(measures, table);
  return {
    file,
    found: marks !== null,
    faces,
    eyes: marks
      ? [marks.rightIris, marks.leftIris].map(({ centre }) => [rounded(centre.x), rounded(centre.y)])
      : [],
    criteria: criteria.map(({ id, value, min, max, mandatory, ok }) => {
      return { id, name: criterionName[id], value: value && rounded(value), min, max, mandatory, ok };
    }),
    verdict,
    reasons,
    crop: framed && { width: framed.crop.width, height: framed.crop.height },
    ms,
  };
}

const rounded = (value: number) => Number(value.toFixed(4));

function jpegOf({ width, height, pixels }: FaceImage): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(pixels);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/jpeg', 100);
}

function printTable({ file, faces, criteria, verdict, reasons, crop }: Shown): void {
  const size = crop ? `${crop.width} × ${crop.height}` : 'no crop';
  console.log(`${file}: ${verdict}, ${faces} face${faces === 1 ? '' : 's'}, ${size}`);
  if (reasons.length > 0) console.log(`  because of ${reasons.join(', ')}`);
  for (const { id, name, value, min, max, mandatory, ok } of criteria) {
    const mark = ok === null ? 'not measured' : ok ? 'met' : 'NOT MET';
    console.log(
      `  ${id} ${mandatory ? 'M' : 'O'} ${name}: ${value ?? '–'} [${min ?? ''} … ${max ?? ''}] ${mark}`,
    );
  }
}
