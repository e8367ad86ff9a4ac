import { z } from 'zod';
import { inForce } from '../../dates/in-force.ts';
import type { PhotoCheck } from '../check.ts';
import { criterionId } from '../criterion.ts';
import { measureNames } from '../measures.ts';
import { appearanceChecks } from './appearance.ts';
import { limitsForChildren } from './children.ts';
import { geometryChecks } from './geometry.ts';

export type CriteriaTable = {
  validFrom: string;
  validTo: string | null;
  checks: readonly PhotoCheck[];
  /** Limits in place of these for whoever is younger than so many years; the later entry counts. */
  children: readonly { under: number; limits: readonly CheckLimits[] }[];
  /** Above this sureness a head covering is asked about. */
  headCoveringAskedAbove: number;
};

/** TR-03121-3.2 v6.0 (November 2023); the day is that of the first use of these limits here. */
const tables: readonly [CriteriaTable, ...CriteriaTable[]] = [
  {
    validFrom: '2025-05-01',
    validTo: null,
    checks: [...geometryChecks, ...appearanceChecks],
    children: limitsForChildren,
    headCoveringAskedAbove: 0.5,
  },
];

const checkLimits = z.strictObject({
  id: criterionId,
  measure: z.enum(measureNames),
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
});
/** Limits in place of a row's. `null` lifts a limit. */
export type CheckLimits = z.infer<typeof checkLimits>;

/** Limits that an operator's configuration sets in place of the table's. */
export const checkOverrides = z.array(checkLimits).max(60);
export type CheckOverrides = z.infer<typeof checkOverrides>;

/**
 * The table in force on a day (`YYYY-MM-DD`), the first one before its time, for somebody of that age in full years (null:
 * a grown-up's), with an operator's limits, which go before all.
 */
export function criteriaTable(
  day: string,
  overrides: CheckOverrides = [],
  age: number | null = null,
): CriteriaTable {
  const table = inForce(tables, day) ?? tables[0];
  const childs = table.children.flatMap(({ under, limits }) => (age !== null && age < under ? limits : []));
  const checks = [...childs, ...overrides].reduce<readonly PhotoCheck[]>(
    (rows, own) => rows.map((row) => withLimits(row, own)),
    table.checks,
  );
  return { ...table, checks };
}

const withLimits = (row: PhotoCheck, own: CheckLimits): PhotoCheck =>
  own.id === row.id && own.measure === row.measure
    ? { ...row, min: limit(own.min, row.min), max: limit(own.max, row.max) }
    : row;

const limit = (own: number | null | undefined, usual: number | null) => (own === undefined ? usual : own);
