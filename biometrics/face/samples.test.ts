import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { criteriaTable } from '../../domain/photo/criteria/table.ts';
import { judgeMeasures } from '../../domain/photo/judge.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import { controlPortrait, oneOfEach, readPortrait } from '../../tests/support/sample-portraits.ts';
import { sample, samplesPresent } from '../../tests/support/shared-samples.ts';
import { analyseStill } from './analyse.ts';
import type { FaceModels } from './models/face-models.ts';
import { loadFaceModelsInNode } from './models/load-in-node.ts';

const compliant = [
  'london/001_03.jpg',
  'london/006_03.jpg',
  'london/010_03.jpg',
  'synthetic/sfhq_neutral1.png',
  'synthetic/sfhq_hi_02.png',
];

const table = criteriaTable('2026-11-25');
const rows: Record<string, string>[] = [];
let models: FaceModels;

describe.skipIf(!samplesPresent)('sample portraits (skipped where ../shared/samples is absent)', () => {
  beforeAll(async () => {
    models = await loadFaceModelsInNode();
  });
  afterAll(() => console.table(rows));

  test.each(compliant)('%s meets every mandatory criterion', async (file) => {
    const { report } = await controlPortrait(models, file);
    const missed = report.criteria.filter(({ mandatory, ok }) => mandatory && ok !== true);
    note(file, 'mandatory met', report);
    expect(missed).toEqual([]);
    expect(report.reasons.filter((reason) => reason.startsWith('background'))).toEqual([]);
  });

  test.each(oneOfEach)('%s is refused for its own reason', async (file, ...reasons) => {
    const { report } = await controlPortrait(models, file);
    note(file, reasons.join(', '), report);
    expect(report.reasons).toEqual(expect.arrayContaining([...reasons]));
    expect(report.verdict).toBe('nok');
  });

  test.each(['london/001_03', 'london/006_03', 'london/010_03', 'lisa/lisa1', 'lisa/lisa4'])(
    'the pupils of %s lie within 0.03 eye distances of the marks set by hand',
    async (name) => {
      const { marks } = await analyseStill(models, await readPortrait(`${name}.jpg`));
      if (!marks) throw new Error('no face');
      const [right = [], left = []] = new TextDecoder()
        .decode(sample(`faces/${name}.tem`))
        .split('\n')
        .slice(1, 3)
        .map((line) => line.trim().split(/\s+/).map(Number));
      const [rx = 0, ry = 0] = right;
      const [lx = 0, ly = 0] = left;
      const allowed = 0.03 * Math.hypot(lx - rx, ly - ry);
      const { rightIris, leftIris } = marks;
      expect(Math.hypot(rightIris.centre.x - rx, rightIris.centre.y - ry)).toBeLessThan(allowed);
      expect(Math.hypot(leftIris.centre.x - lx, leftIris.centre.y - ly)).toBeLessThan(allowed);
    },
  );

  test.each(['synthetic/t2i_bandana.png', 'synthetic/t2i_hat.png', 'public-domain/grace_hopper.jpg'])(
    'the head covering on %s is asked about, not refused',
    async (file) => {
      const { report } = await controlPortrait(models, file);
      expect(report.headCovering).toBe(true);
      expect(report.reasons).not.toContain('head-covering');
    },
  );

  test('the landmarks of the report lie where the measures say', async () => {
    const { report, analysis } = await controlPortrait(models, 'london/001_03.jpg');
    const at = (name: string) => {
      const found = report.landmarks.find((one) => one.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    };
    const [right, left, chin] = [at('right-pupil'), at('left-pupil'), at('chin')];
    expect(Math.hypot(left.x - right.x, left.y - right.y)).toBeCloseTo(
      analysis.measures.interEyeDistance ?? 0,
      0,
    );
    expect((left.x + right.x) / 2 / 1244).toBeCloseTo(analysis.measures.horizontalPosition ?? 0, 2);
    expect(chin.y).toBeGreaterThan(right.y);
    for (const { x, y } of report.landmarks)
      expect([x > 0 && x < 1244, y > 0 && y < 1600]).toEqual([true, true]);
  });

  test('a picture that is too small misses size and eye distance, and nothing else that is mandatory', async () => {
    const { measures } = await analyseStill(models, await readPortrait('london/001_03.jpg'));
    const { criteria } = judgeMeasures(measures, table);
    const missed = criteria.filter(({ mandatory, ok }) => mandatory && ok !== true).map(({ id }) => id);
    expect(missed).toEqual(['5.1', '5.2', '5.7']);
  });
});

function note(file: string, expected: string, { verdict, reasons }: PhotoReport): void {
  rows.push({ file, expected, got: `${verdict} ${reasons.join(', ')}` });
}
