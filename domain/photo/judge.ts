import type { PhotoCheck } from './check.ts';
import type { CriteriaTable } from './criteria/table.ts';
import type { CriterionId } from './criterion.ts';
import type { PhotoMeasures } from './measures.ts';
import type { PhotoReason } from './reason.ts';
import type { CriterionResult, PhotoReport } from './report.ts';

/**
 * Holds measures against the table. The verdict is ok if every evaluated criterion is met (TR-03121-3.2 §5.4.1) and
 * every mandatory one was evaluated.
 */
export function judgeMeasures(measures: PhotoMeasures, table: CriteriaTable): PhotoReport {
  const ids = [...new Set(table.checks.map(({ id }) => id))].sort();
  const criteria = ids.map((id) => judgeCriterion(id, measures, table.checks));
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
  };
}

/** Met if all its measured rows are; told by the row furthest out of range, or nearest to it. */
function judgeCriterion(
  id: CriterionId,
  measures: PhotoMeasures,
  checks: readonly PhotoCheck[],
): CriterionResult {
  const rows = checks.filter((check) => check.id === id);
  const measured = rows.filter(({ measure }) => measures[measure] !== undefined);
  const [told] = measured.sort((a, b) => excess(b, measures) - excess(a, measures));
  const mandatory = rows.some((check) => check.mandatory);
  if (!told) {
    const { min = null, max = null } = rows[0] ?? {};
    return { id, value: null, min, max, mandatory, ok: null, reason: null };
  }
  const met = excess(told, measures) <= 0;
  return {
    id,
    value: measures[told.measure] ?? null,
    min: told.min,
    max: told.max,
    mandatory,
    ok: met,
    reason: met ? null : reasonOf(told, measures),
  };
}

/** How far a value lies outside of its range, as a share of the range's width; below 0 inside, −∞ unmeasured. */
function excess({ measure, min, max }: PhotoCheck, measures: PhotoMeasures): number {
  const value = measures[measure];
  if (value === undefined) return Number.NEGATIVE_INFINITY;
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
