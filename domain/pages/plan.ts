import { ageRules } from '../ages/age-rules.ts';
import type { RecapturePart } from '../recapture/recapture.ts';
import { chosenProducts } from './check-issue.ts';
import {
  type Answers,
  type PageId,
  pageOrder,
  type QuestionPage,
  type StepId,
  stepOf,
  stepOrder,
} from './page-values.ts';

/** The pages that "no other names" answers. */
export const otherNamePages = ['birth-name', 'doctorate', 'stage-name'] as const satisfies QuestionPage[];

/**
 * The pages of this citizen in order. Age and product decide: representatives for minors only, fingerprints from 6,
 * signature from 10. Until the birth date is known every capture is planned and no representative. Whoever has no
 * other names is not asked for them one by one.
 */
export function pagePlan(answers: Answers, today: string): PageId[] {
  const birthDate = answers['birth-date']?.birthDate;
  const rules = birthDate === undefined ? undefined : ageRules(birthDate, today, chosenProducts(answers));
  const leftOut = new Set<PageId>();
  if (answers['other-names']?.any === false) for (const page of otherNamePages) leftOut.add(page);
  if (rules?.representativesNeeded !== true) leftOut.add('representatives');
  if (rules?.fingerprints === false) leftOut.add('fingerprints');
  if (rules?.signature === false) leftOut.add('signature');
  return pageOrder.filter((page) => !leftOut.has(page));
}

export type PlannedStep = { step: StepId; skipped: 'age' | null };

/** All steps in order; one whose pages the age leaves out is shown as skipped, with the reason. */
export function stepPlan(answers: Answers, today: string): PlannedStep[] {
  const planned = new Set(pagePlan(answers, today).map((page) => stepOf[page]));
  // The slip has no page of its own and always comes.
  planned.add('slip');
  return stepOrder.map((step) => ({ step, skipped: planned.has(step) ? null : 'age' }));
}

/** The page after this one in the plan, undefined after the last; also for a page that has left the plan. */
export const nextPage = (page: PageId, answers: Answers, today: string): PageId | undefined =>
  pagePlan(answers, today).find((other) => place(other) > place(page));

/** The page before this one in the plan, undefined before the first; also for a page that has left the plan. */
export const previousPage = (page: PageId, answers: Answers, today: string): PageId | undefined =>
  pagePlan(answers, today).findLast((other) => place(other) < place(page));

const order: readonly PageId[] = pageOrder;
const place = (page: PageId): number => order.indexOf(page);

const pageOfPart: Record<RecapturePart, PageId> = { photo: 'photo', fingers: 'fingerprints' };

/** The pages of somebody who is back: the question for the slip, then only what the clerk wants anew. */
export const returnPlan = (wanted: readonly RecapturePart[] | undefined): PageId[] =>
  wanted ? wanted.map((part) => pageOfPart[part]) : ['return'];
