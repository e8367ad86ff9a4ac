import type { PhotoCheck } from './check.ts';
import type { CriteriaTable } from './criteria/table.ts';
import type { PhotoMeasures } from './measures.ts';
import type { PhotoReason } from './reason.ts';
import type { CriterionResult, PhotoReport } from './report.ts';

/**
 * Holds measures against the table. The verdict is ok if every evaluated criterion is met (TR-03121-3.2 §5.4.1) and
 * every mandatory one was evaluated. `landmarks` go into the report as they are.
 */
export function judgeMeasures(
  measures: PhotoMeasures,
  table: CriteriaTable,
  landmarks: PhotoReport['landmarks'] = [],
): PhotoReport {
  const criteria = tellingRows(table, measures).map((check) => resultOf(check, measures));
  const failed = table.checks
    .filter((check) => excess(check, measures) > 0)
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
    .map((check) => reasonOf(check, measures));
  return {
    table: table.validFrom,
    verdict: criteria.every(({ ok, mandatory }) => ok ?? !mandatory) ? 'ok' : 'nok',
    criteria,
    reasons: [...new Set(failed)],
    headCovering: (measures.headCovering ?? 0) > table.headCoveringAskedAbove,
    landmarks,
  };
}

/**
 * Of each criterion the row that tells how it stands: the one furthest out of range or nearest to its limit, in the
 * guideline's order. Where we hold more against a criterion than it makes mandatory, that is a second, optional
 * result of the same number.
 */
function tellingRows({ checks }: CriteriaTable, measures: PhotoMeasures): PhotoCheck[] {
  const groups = Map.groupBy(checks, ({ id, mandatory }) => `${id} ${mandatory ? 'M' : 'O'}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => rows.sort((a, b) => excess(b, measures) - excess(a, measures)).slice(0, 1));
}

function resultOf(check: PhotoCheck, measures: PhotoMeasures): CriterionResult {
  const { id, measure, min, max, mandatory } = check;
  const value = measures[measure];
  if (value === undefined) return { id, value: null, min, max, mandatory, ok: null, reason: null };
  const ok = excess(check, measures) <= 0;
  return { id, value, min, max, mandatory, ok, reason: ok ? null : reasonOf(check, measures) };
}

/** How far a value lies outside of its range, as a share of the range's width; below 0 inside, least unmeasured. */
function excess({ measure, min, max }: PhotoCheck, measures: PhotoMeasures): number {
  const value = measures[measure];
  if (value === undefined) return -Number.MAX_VALUE;
  const width = min !== null && max !== null && max > min ? max - min : Math.abs(max ?? min ?? 1) || 1;
  return Math.max(
    min === null ? Number.NEGATIVE_INFINITY : (min - value) / width,
    max === null ? Number.NEGATIVE_INFINITY : (value - max) / width,
  );
}

function reasonOf({ measure, min, below, above }: PhotoCheck, measures: PhotoMeasures): PhotoReason {
  const value = measures[measure];
  return min !== null && value !== undefined && value < min ? below : above;
}
