import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalisePage } from '../../domain/pages/check-normalise.ts';
import { checkPage } from '../../domain/pages/check-page.ts';
import type { Issue } from '../../domain/pages/issue.ts';
import type { PageValue, QuestionPage } from '../../domain/pages/page-values.ts';
import { call } from '../station/client.ts';
import { useMirror, useSession } from '../station/store.ts';
import { today } from '../station/today.ts';

/**
 * A page that asks: what was answered before, how to hand in an answer, and what is wrong with it. The same rules are
 * asked twice: here at once for the citizen's sake, then in the station, which decides.
 */
export function useQuestion<P extends QuestionPage>(page: P) {
  const { t } = useTranslation();
  const answers = useSession((session) => session.answers);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  /** The unusual answer that the citizen was asked about: handing it in again confirms it. */
  const [asked, setAsked] = useState<string | null>(null);

  /** Shows what is wrong; true when nothing stands in the way. */
  const refuse = (found: readonly Issue[], key: string | null = null): boolean => {
    const blocked = found.some((issue) => issue.severity === 'blocks');
    const asking = found.some((issue) => issue.severity === 'ask');
    setAsked(asking && !blocked ? key : null);
    setIssues(found);
    return !blocked && !asking;
  };

  const submit = async (given: PageValue<P>) => {
    const value = normalisePage(page, given);
    const key = JSON.stringify(value);
    const confirmed = asked === key;
    if (!refuse(checkPage(page, value, { answers, today: today(), confirmed }), key)) return;
    const outcome = await call('session.submit', { page, value, confirmed });
    if (outcome.ok) return;
    refuse(outcome.failure.issues, key);
    if (outcome.failure.issues.length === 0) useMirror.setState({ failure: outcome.failure.code });
  };

  return {
    answer: answers[page],
    submit,
    refuse,
    issues,
    /** The sentences for one field. */
    issuesOf: (field: string) =>
      issues
        .filter((issue) => issue.field === field)
        .map(({ severity, code, params }) => ({ severity, text: t(`issues.${code}`, params) })),
  };
}

/** A field was left empty or half filled before its value could even be formed. */
export const missing = (field: string, code: Issue['code'] = 'required'): Issue => ({
  field,
  code,
  severity: 'blocks',
  params: {},
});
