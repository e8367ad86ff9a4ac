import { inForce } from '../dates/in-force.ts';
import { fail, ok, type Result } from '../result.ts';

/** Fees in euro cents, as the law in force from `validFrom` to `validTo` (both days included) has them. */
export type FeeTableRow = {
  validFrom: string;
  validTo: string | null;
  /** Below this age in years the reduced fee holds. */
  fullFeeFrom: number;
  passport: { full: number; reduced: number; pages48: number; express: number };
  idCard: { full: number; reduced: number };
  /** Per document sent: PassV §27 and PAuswGebV §1 each charge it. */
  post: number;
  photo: number;
};

/**
 * PassV §27 and PAuswGebV §1, both by the ordinance of 30 January 2026 (BGBl. 2026 I Nr. 31). The first day of the
 * ID card's new fee is not settled (press: 1 January 2026); it makes no difference after January 2026.
 */
export const feeTable: readonly FeeTableRow[] = [
  {
    validFrom: '2026-01-01',
    validTo: null,
    fullFeeFrom: 24,
    passport: { full: 7000, reduced: 3750, pages48: 2200, express: 3200 },
    idCard: { full: 4600, reduced: 2760 },
    post: 1500,
    photo: 600,
  },
];

export type FeeFailure = { code: 'no-fee-table' };

/** The fees that hold on `today` (`YYYY-MM-DD`). */
export function feesOn(today: string): Result<FeeTableRow, FeeFailure> {
  const row = inForce(feeTable, today);
  return row ? ok(row) : fail({ code: 'no-fee-table' });
}
