import type { Issue, IssueCode } from './issue.ts';
import type { Answers } from './page-values.ts';

/** What a check may look at besides the value: the other answers and the day in Berlin (`YYYY-MM-DD`). */
export type CheckContext = { answers: Answers; today: string };

/** Something that must be mended. */
export const blocks = (field: string, code: IssueCode, params: Issue['params'] = {}): Issue => ({
  field,
  code,
  severity: 'blocks',
  params,
});

/** Something unusual, put to the citizen once. */
export const asks = (field: string, code: IssueCode, params: Issue['params'] = {}): Issue => ({
  field,
  code,
  severity: 'ask',
  params,
});

/** The products chosen so far; none before the first page is answered. */
export const chosenProducts = (answers: Answers) => answers.product?.products ?? [];
