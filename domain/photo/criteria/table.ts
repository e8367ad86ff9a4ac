import { z } from 'zod';
import { inForce } from '../../dates/in-force.ts';
import type { PhotoCheck } from '../check.ts';
import { criterionId } from '../criterion.ts';
import { measureNames } from '../measures.ts';
import { appearanceChecks } from './appearance.ts';
import { geometryChecks } from './geometry.ts';

export type CriteriaTable = {
  validFrom: string;
  validTo: string | null;
  checks: readonly PhotoCheck[];
  /** Above this sureness a head covering is asked about. */
  headCoveringAskedAbove: number;
};

/** TR-03121-3.2 v6.0 (November 2023); the day is that of the first use of these limits here. */
const tables: readonly [CriteriaTable, ...CriteriaTable[]] = [
  {
    validFrom: '2025-05-01',
    validTo: null,
    checks: [...geometryChecks, ...appearanceChecks],
    headCoveringAskedAbove: 0.5,
  },
];

/** Limits that an operator's configuration sets in place of the table's. `null` lifts a limit. */
export const checkOverrides = z
  .array(
    z.strictObject({
      id: criterionId,
      measure: z.enum(measureNames),
      min: z.number().nullable().optional(),
      max: z.number().nullable().optional(),
    }),
  )
  .max(60);
export type CheckOverrides = z.infer<typeof checkOverrides>;

/** The table in force on a day (`YYYY-MM-DD`), the first one before its time, with an operator's limits. */
export function criteriaTable(day: string, overrides: CheckOverrides = []): CriteriaTable {
  const table = inForce(tables, day) ?? tables[0];
  const checks = table.checks.map((check) => {
    const own = overrides.find(({ id, measure }) => id === check.id && measure === check.measure);
    return own ? { ...check, min: limit(own.min, check.min), max: limit(own.max, check.max) } : check;
  });
  return { ...table, checks };
}

const limit = (own: number | null | undefined, usual: number | null) => (own === undefined ? usual : own);
