import type { PhotoReport } from './report.ts';

/** Provisional: indices of the equally best reports, newest first. */
export function bestOf(reports: readonly PhotoReport[]): number[] {
  const score = (report: PhotoReport) =>
    report.criteria.reduce((sum, { ok, mandatory }) => sum + (ok ? (mandatory ? 1000 : 1) : 0), 0);
  const best = Math.max(...reports.map(score));
  return reports.flatMap((report, i) => (score(report) === best ? [i] : [])).reverse();
}
