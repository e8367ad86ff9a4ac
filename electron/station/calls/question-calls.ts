import { recheckAnswers } from '../../../domain/pages/check-answers.ts';
import { normalisePage } from '../../../domain/pages/check-normalise.ts';
import { checkPage } from '../../../domain/pages/check-page.ts';
import {
  type Answers,
  answers as answersSchema,
  type PageId,
  pageValues,
  type QuestionPage,
} from '../../../domain/pages/page-values.ts';
import { nextPage, otherNamePages, pagePlan, previousPage } from '../../../domain/pages/plan.ts';
import { ok } from '../../../domain/result.ts';
import { noFingerParts } from '../fingers/finger-capture.ts';
import type { DraftHead } from '../session/draft.ts';
import type { Parts, Session } from '../session/session.ts';
import { type Handlers, refuse } from './router.ts';

/** Answering questions and moving between pages. */
export function questionCalls(session: Session) {
  return {
    'session.start': ({ language }) => {
      if (!session.machine.matches('attract')) return refuse('not-now');
      session.begin(language);
      return ok(null);
    },
    'session.language': ({ language }) => {
      if (session.machine.matches('wiping')) return refuse('not-now');
      session.setLanguage(language);
      return ok(null);
    },
    'session.display': (display) => {
      if (session.machine.matches('wiping')) return refuse('not-now');
      session.setDisplay(display);
      session.send({ type: 'TOUCH' });
      return ok(null);
    },
    'session.voice': (voice) => {
      if (session.machine.matches('wiping')) return refuse('not-now');
      session.setVoice(voice);
      session.send({ type: 'TOUCH' });
      return ok(null);
    },
    'session.touch': () => {
      session.send({ type: 'TOUCH' });
      return ok(null);
    },
    'session.submit': ({ page, value, confirmed }) => submit(session, page, value, confirmed),
    'session.next': () => {
      const head = onPage(session);
      if (!head || Object.hasOwn(pageValues, head.page)) return refuse('not-now');
      if (head.page === 'review' || head.page === 'return') return refuse('not-now');
      if (!capturesDone(head)) return refuse('answers-incomplete');
      advance(session);
      return ok(null);
    },
    'session.back': () => {
      const head = onPage(session);
      if (!head) return refuse('not-now');
      const to = pageBefore(head, session);
      if (to) session.navigate(to, false);
      else session.send({ type: 'CANCEL' });
      return ok(null);
    },
    'session.goTo': ({ page }) => {
      const head = onPage(session);
      if (head?.page !== 'review' || !session.pages.includes(page)) return refuse('not-now');
      session.navigate(page, page !== 'review');
      return ok(null);
    },
    'session.refer': ({ referral }) => {
      if (!onPage(session)) return refuse('not-now');
      session.send({ type: 'REFER', referral });
      return ok(null);
    },
    'session.help': async () => {
      if (session.machine.matches('attract') || session.machine.matches('wiping')) return refuse('not-now');
      await session.callHelp();
      return ok(null);
    },
    'session.another': () => {
      const { machine } = session;
      const may =
        onPage(session) || machine.matches({ slip: 'printed' }) || machine.matches({ slip: 'failed' });
      return may && session.another() ? ok(null) : refuse('not-now');
    },
    'session.cancel': () => {
      if (!onPage(session) && !session.machine.matches('referred')) return refuse('not-now');
      session.send({ type: 'CANCEL' });
      return ok(null);
    },
    'session.confirm': () => {
      const head = onPage(session);
      if (head?.page !== 'review') return refuse('not-now');
      const wrong = recheckAnswers(head.answers, session.today);
      if (wrong.length > 0)
        return refuse(
          'answers-incomplete',
          wrong.flatMap((page) => page.issues),
        );
      const missing = session.pages.some((page) => !capturesDone({ ...head, page }));
      if (missing) return refuse('answers-incomplete');
      session.send({ type: 'CONFIRM' });
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

/** The draft's head while the citizen is on a page. */
export function onPage(session: Session): DraftHead | undefined {
  return session.machine.matches('page') ? session.draft?.head : undefined;
}

/**
 * Takes over what the page has given and opens the next one, in one durable step; or goes back to the review when
 * "Ändern" led here and nothing else became wrong by the change.
 */
export function advance(session: Session, change: Partial<DraftHead> = {}, parts: Parts = new Map()): void {
  if (!session.draft) return;
  const head = { ...session.draft.head, ...change };
  if (head.recapture) {
    advanceReturn(session, head, change, parts);
    return;
  }
  const open = head.fromReview
    ? firstOpenPage(head, session.today)
    : nextPage(head.page, head.answers, session.today);
  session.navigate(open ?? 'review', head.fromReview && open !== undefined, change, parts);
}

/** Who is back has no review: after the last wanted part everything is sealed. */
function advanceReturn(session: Session, head: DraftHead, change: Partial<DraftHead>, parts: Parts): void {
  const next = session.pages[session.pages.indexOf(head.page) + 1];
  if (next) {
    session.navigate(next, false, change, parts);
    return;
  }
  session.update(change, parts);
  session.send({ type: 'CONFIRM' });
}

function pageBefore(head: DraftHead, session: Session): PageId | undefined {
  if (head.recapture) return session.pages[session.pages.indexOf(head.page) - 1];
  return head.fromReview ? 'review' : previousPage(head.page, head.answers, session.today);
}

function firstOpenPage(head: DraftHead, today: string): PageId | undefined {
  return (
    recheckAnswers(head.answers, today)[0]?.page ??
    pagePlan(head.answers, today).find((page) => !capturesDone({ ...head, page }))
  );
}

/** True unless `head.page` is a capture page whose captures are still open. */
function capturesDone(head: DraftHead): boolean {
  if (head.page === 'photo') return head.photo !== null;
  if (head.page === 'fingerprints') return head.fingers.length === 2;
  if (head.page === 'signature') return head.signature !== null;
  return true;
}

function submit<P extends QuestionPage>(session: Session, page: P, value: unknown, confirmed: boolean) {
  const head = onPage(session);
  if (head?.page !== page) return refuse('not-now');
  const given = answersSchema.safeParse({ [page]: value });
  const answer: Answers[P] = given.data?.[page];
  if (answer === undefined) return refuse('malformed');
  const normal = normalisePage(page, answer);
  const issues = checkPage(page, normal, { answers: head.answers, today: session.today, confirmed });
  if (issues.length > 0) return refuse('answer-refused', issues);
  const answers = { ...head.answers, [page]: normal };
  advance(session, withoutUnplanned(head, answers, session.today), removedParts(answers, session.today));
  return ok(null);
}

/** What a changed birth date or product has taken out of the plan must not stay in the draft. */
function withoutUnplanned(head: DraftHead, answers: Answers, today: string): Partial<DraftHead> {
  const plan = pagePlan(answers, today);
  const given: Answers = { ...answers };
  for (const page of [...otherNamePages, 'representatives'] as const)
    if (!plan.includes(page)) delete given[page];
  return {
    answers: given,
    fingers: plan.includes('fingerprints') ? head.fingers : [],
    signature: plan.includes('signature') ? head.signature : null,
  };
}

const signatureParts = ['signature.json', 'signature-id-card.jpg', 'signature-passport.jpg'] as const;

function removedParts(answers: Answers, today: string): Map<string, null> {
  const plan = pagePlan(answers, today);
  return new Map([
    ...(plan.includes('fingerprints') ? [] : noFingerParts()),
    ...(plan.includes('signature') ? [] : signatureParts.map((name) => [name, null] as const)),
  ]);
}
