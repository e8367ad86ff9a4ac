import { anyLeft } from '../../../domain/finger/capture-policy.ts';
import { type PageId, type StepId, stepOf, stepOrder } from '../../../domain/pages/page-values.ts';
import { stepPlan } from '../../../domain/pages/plan.ts';
import type { SessionState } from '../../../domain/session/session-state.ts';
import type { SessionSnapshot, StepProgress } from '../../../domain/session/snapshot.ts';
import { type DraftHead, pagesOf } from './draft.ts';
import type { Session } from './session.ts';

/** Everything the screen needs about the session, made anew after every change. */
export function sessionSnapshot(session: Session): SessionSnapshot {
  const { machine, draft } = session;
  const state = stateOf(session);
  const page = state === 'page' ? machine.context.page : null;
  const warning =
    machine.matches({ page: 'warning' }) ||
    machine.matches({ referred: 'warning' }) ||
    machine.matches({ service: 'warning' });
  return {
    state,
    language: session.language,
    display: session.display,
    voice: session.voice,
    service: machine.context.service,
    page,
    pages: session.pages,
    steps: steps(draft?.head, page, session.today),
    answers: draft?.head.answers ?? {},
    family: draft?.head.family ?? null,
    fromReview: draft?.head.fromReview ?? false,
    photo: draft?.head.photo ?? null,
    photoTries: draft?.head.photoTries ?? 0,
    fingers: draft?.head.fingers ?? [],
    fingersLive: session.fingersLive,
    signature: draft?.head.signature ?? null,
    idleSecondsLeft: warning ? machine.context.secondsLeft : null,
    help: session.help.state,
    referral: state === 'referred' ? machine.context.referral : null,
    sealFailed: session.sealFailed,
    slip: session.slip,
  };
}

function stateOf({ machine }: Session): SessionState {
  if (machine.matches('page')) return 'page';
  if (machine.matches('service')) return 'service';
  if (machine.matches('referred')) return 'referred';
  if (machine.matches('sealing')) return 'sealing';
  if (machine.matches('slip')) return 'slip';
  if (machine.matches('returned')) return 'returned';
  if (machine.matches('wiping')) return 'wiping';
  return machine.matches('outOfService') ? 'out-of-service' : 'attract';
}

function steps(draft: DraftHead | undefined, page: PageId | null, today: string): StepProgress[] {
  if (draft?.recapture) return returnSteps(pagesOf(draft, today), page);
  const current = page ? stepOrder.indexOf(stepOf[page]) : stepOrder.length - 1;
  return stepPlan(draft?.answers ?? {}, today).map(({ step, skipped }, index): StepProgress => {
    if (skipped) return { step, state: 'skipped', reason: skipped };
    if (index === current) return { step, state: 'current', reason: null };
    if (leftToCounter(draft, step)) return { step, state: 'counter', reason: 'counter' };
    return { step, state: index < current ? 'done' : 'todo', reason: null };
  });
}

/** Who is back sees only the steps that are repeated. */
function returnSteps(pages: readonly PageId[], page: PageId | null): StepProgress[] {
  const current = page ? pages.indexOf(page) : -1;
  return pages.map((one, index) => ({
    step: stepOf[one],
    state: index === current ? 'current' : index < current ? 'done' : 'todo',
    reason: null,
  }));
}

function leftToCounter(draft: DraftHead | undefined, step: StepId): boolean {
  if (step === 'photo') return draft?.photo?.state === 'counter';
  if (step === 'signature') return draft?.signature?.state === 'counter';
  return step === 'fingerprints' && anyLeft(draft?.fingers ?? []);
}
