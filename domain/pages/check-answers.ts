import { blocks } from './check-issue.ts';
import { checkPage } from './check-page.ts';
import type { Issue } from './issue.ts';
import { type Answers, type PageId, pageValues, type QuestionPage } from './page-values.ts';
import { pagePlan } from './plan.ts';

export type PageIssues = { page: QuestionPage; issues: Issue[] };

/**
 * The pages of the plan that are not answered (`required`) or whose answer is no longer right because another one
 * changed: a second product has shorter fields, a birth date makes representatives needed. Questions (`ask`) were
 * settled when the page was answered.
 */
export function recheckAnswers(answers: Answers, today: string): PageIssues[] {
  return pagePlan(answers, today)
    .filter(isQuestionPage)
    .map((page) => ({ page, issues: recheckPage(page, answers, today) }))
    .filter(({ issues }) => issues.length > 0);
}

function recheckPage<P extends QuestionPage>(page: P, answers: Answers, today: string): Issue[] {
  const value: Answers[P] = answers[page];
  return value === undefined
    ? [blocks(page, 'required')]
    : checkPage(page, value, { answers, today, confirmed: true });
}

const isQuestionPage = (page: PageId): page is QuestionPage => Object.hasOwn(pageValues, page);
