/** A row of a dated table; days are `YYYY-MM-DD`, both included, and `validTo: null` has no end yet. */
type Dated = { validFrom: string; validTo: string | null };

/** The row that holds on that day, if any. Rows do not overlap (a test of each table sees to it). */
export const inForce = <Row extends Dated>(table: readonly Row[], day: string): Row | undefined =>
  table.find((row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo));
