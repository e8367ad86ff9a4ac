import type { CriterionId } from './criterion.ts';
import type { MeasureName } from './measures.ts';
import type { PhotoReason } from './reason.ts';

/**
 * One row of the dated table: a measure's allowed range and what it means when it is left. Several rows may belong to
 * one criterion; the criterion is met when all its measured rows are, and reports the row furthest out of range.
 */
export type PhotoCheck = {
  id: CriterionId;
  measure: MeasureName;
  min: number | null;
  max: number | null;
  mandatory: boolean;
  below: PhotoReason;
  above: PhotoReason;
};
