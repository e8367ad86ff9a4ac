import type { PhotoReport } from './report.ts';

/**
 * The best pictures of a series, in the order taken (TR-03121-3.2 §5.4.1.1.2): most mandatory criteria met, then most
 * optional ones. Pictures that tie are all returned, the newest first: it is the choice where nobody can be asked.
 */
export function bestOf<T extends { report: PhotoReport }>(series: readonly T[]): T[] {
  const met = ({ report }: T, mandatory: boolean) =>
    report.criteria.filter((criterion) => criterion.mandatory === mandatory && criterion.ok === true).length;
  const rank = (picture: T) => met(picture, true) * 100 + met(picture, false);
  const best = Math.max(...series.map(rank));
  return series.filter((picture) => rank(picture) === best).reverse();
}
