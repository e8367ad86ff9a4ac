import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf } from './best-of.ts';
import { checkOverrides, criteriaTable } from './criteria/table.ts';
import { criterionId } from './criterion.ts';
import { judgeMeasures } from './judge.ts';
import { measureNames, type PhotoMeasures } from './measures.ts';
import { photoReport } from './report.ts';

const table = criteriaTable('2026-11-25');

/** A value within the range of every row of each measure. */
const good: PhotoMeasures = Object.fromEntries(
  table.checks.map(({ measure }) => {
    const rows = table.checks.filter((check) => check.measure === measure);
    const min = Math.max(...rows.map((row) => row.min ?? Number.NEGATIVE_INFINITY));
    const max = Math.min(...rows.map((row) => row.max ?? Number.POSITIVE_INFINITY));
    return [
      measure,
      Number.isFinite(min) && Number.isFinite(max) ? (min + max) / 2 : Number.isFinite(min) ? min : max,
    ];
  }),
);
const anyMeasures = fc.dictionary(
  fc.constantFrom(...measureNames),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
);

test('the table knows every criterion of the guideline, with its limits', () => {
  expect([...new Set(table.checks.map(({ id }) => id))].sort()).toEqual(criterionId.options);
  const row = (id: string) => table.checks.find((check) => check.id === id);
  expect(row('1.3')).toMatchObject({ min: -8, max: 8, mandatory: true });
  expect(row('5.3')).toMatchObject({ min: 0.5, max: 0.75, mandatory: true });
  expect(row('5.7')).toMatchObject({ min: 300, max: null, mandatory: true });
  const mandatory = new Set(table.checks.filter((check) => check.mandatory).map(({ id }) => id));
  expect([...mandatory].sort()).toEqual([
    '1.3',
    '2.2',
    '5.1',
    '5.2',
    '5.3',
    '5.4',
    '5.5',
    '5.6',
    '5.7',
    '7.1',
    '7.2',
    '7.5',
    '7.6',
  ]);
});

test('a picture within all ranges is accepted', () => {
  const report = judgeMeasures(good, table);
  expect(report).toMatchObject({ verdict: 'ok', reasons: [] });
  expect(report.criteria.every(({ ok }) => ok)).toBe(true);
});

test('any measures give a valid report, with a reason for every criterion that is not met', () => {
  fc.assert(
    fc.property(anyMeasures, (measures) => {
      const report = photoReport.parse(judgeMeasures(measures, table));
      for (const { value, min, max, ok, reason } of report.criteria) {
        expect(ok === null).toBe(value === null);
        if (value !== null) expect(ok).toBe((min === null || value >= min) && (max === null || value <= max));
        expect(reason !== null).toBe(ok === false);
        if (reason) expect(report.reasons).toContain(reason);
      }
      const refused = report.criteria.some(({ ok, mandatory }) => ok === false || (mandatory && ok === null));
      expect(report.verdict).toBe(refused ? 'nok' : 'ok');
    }),
  );
});

test.each(table.checks.map((check) => [`${check.id} ${check.measure}`, check] as const))(
  'leaving the range of %s is refused with that row’s reason',
  (_name, { id, measure, min, max, below, above, mandatory }) => {
    for (const [limit, step, reason] of [
      [min, -1, below],
      [max, 1, above],
    ] as const) {
      if (limit === null) continue;
      const report = judgeMeasures({ ...good, [measure]: limit + step * (1 + Math.abs(limit)) }, table);
      expect(report.verdict).toBe('nok');
      expect(report.reasons).toContain(reason);
      expect(report.criteria).toContainEqual(expect.objectContaining({ id, mandatory, ok: false, reason }));
    }
  },
);

test('a mandatory criterion that was not measured is not met, an optional one does not count', () => {
  const { mouthGap: _mouth, ...withoutMouth } = good;
  expect(judgeMeasures(withoutMouth, table).verdict).toBe('nok');
  const { yaw: _yaw, ...withoutYaw } = good;
  expect(judgeMeasures(withoutYaw, table).verdict).toBe('ok');
});

test('mandatory reasons come first; a head covering is told, not refused', () => {
  const report = judgeMeasures({ ...good, yaw: 20, mouthGap: 0.2, headCovering: 1 }, table);
  expect(report.reasons).toEqual(['mouth-open', 'turned']);
  expect(judgeMeasures({ ...good, headCovering: 1 }, table)).toMatchObject({
    verdict: 'ok',
    headCovering: true,
  });
});

test('an operator’s limits replace the table’s, null lifts one', () => {
  const overrides = checkOverrides.parse([
    { id: '1.1', measure: 'yaw', min: -20, max: 20 },
    { id: '2.2', measure: 'mouthGap', max: null },
  ]);
  const own = criteriaTable('2026-11-25', overrides);
  expect(judgeMeasures({ ...good, yaw: 15, mouthGap: 0.5 }, own).verdict).toBe('ok');
  expect(checkOverrides.safeParse([{ id: '9.9', measure: 'yaw', min: 0 }]).success).toBe(false);
});

test('the best of a series meets most mandatory criteria, then most optional ones, then is the newest', () => {
  const picture = (name: string, measures: PhotoMeasures) => ({
    name,
    report: judgeMeasures({ ...good, ...measures }, table),
  });
  const names = (...series: ReturnType<typeof picture>[]) => bestOf(series).map(({ name }) => name);
  const turned = picture('turned', { yaw: 20 });
  const talking = picture('talking', { mouthGap: 0.2 });
  const first = picture('first', {});
  const second = picture('second', {});
  expect(names(first, turned, talking)).toEqual(['first']);
  expect(names(talking, turned)).toEqual(['turned']);
  expect(names(first, turned, second)).toEqual(['second', 'first']);
  expect(names()).toEqual([]);
});

test('under ten the face may be smaller, under six head, expression and gaze may deviate; what is mandatory else stays', () => {
  const verdict = (age: number | null, change: PhotoMeasures) =>
    judgeMeasures({ ...good, ...change }, criteriaTable('2026-11-25', [], age)).reasons;
  const small = { headHeight: 0.55, headWidth: 0.45 };
  expect([null, 10, 9, 0].map((age) => verdict(age, small))).toEqual([['too-far'], ['too-far'], [], []]);
  expect(verdict(9, { headHeight: 0.49 })).toEqual(['too-far']);
  expect([null, 9].map((age) => verdict(age, { headHeight: 0.85 }))).toEqual([[], ['too-near']]);
  const lively = { yaw: 12, pitch: -14, neutral: 0, browsRaised: 0.4, gaze: 0.2 };
  expect(verdict(6, lively)).toEqual(['turned', 'nodded', 'expression', 'brows-raised', 'gaze-away']);
  expect(verdict(5, lively)).toEqual([]);
  expect(verdict(5, { mouthGap: 0.1, roll: 12, eyeGap: 0.01 })).toEqual([
    'tilted',
    'mouth-open',
    'eyes-closed',
  ]);
});

test("an operator's limits go before a child's", () => {
  const own = checkOverrides.parse([{ id: '5.4', measure: 'headHeight', min: 0.4 }]);
  const row = criteriaTable('2026-11-25', own, 4).checks.find(({ id }) => id === '5.4');
  expect(row).toMatchObject({ min: 0.4, max: 0.8, mandatory: true });
});
