import { type ReactNode, useEffect, useState } from 'react';
import type { SteerableClock } from '../../../domain/clock.ts';
import { type StaffMember, signInProblem } from '../contract.ts';
import type { StaffRole } from '../role.ts';
import { onSignedOut, signOut, stayAwake, whoAmI } from './api.ts';
import { SignIn, type SignInReason } from './sign-in.tsx';

/** A hand at the keyboard is told to the intake at most so often. */
const tellEveryMs = 60_000;

type State =
  | { is: 'asking' }
  | { is: 'in'; staff: StaffMember; since: number }
  | { is: 'out'; why: SignInReason };

/**
 * Shows its content to somebody who is signed in, with what is needed to sign out; everybody else sees the sign-in.
 * When the lock comes, the content leaves the screen and the page's memory.
 */
export function SignedIn(props: {
  roles: readonly StaffRole[];
  clock: SteerableClock;
  children: (signedIn: { staff: StaffMember; signOut: ReactNode }) => ReactNode;
}) {
  const { roles, clock, children } = props;
  const [state, setState] = useState<State>({ is: 'asking' });

  useEffect(() => {
    onSignedOut(() => setState(withoutSession));
    void whoAmI().then((answer) => {
      if (answer.ok) setState({ is: 'in', staff: answer.value, since: clock.now() });
      else if (answer.failure.code !== 'not-signed-in') setState({ is: 'out', why: 'unavailable' });
    });
  }, [clock]);
  useLock(state, clock, setState);

  if (state.is === 'asking') return null;
  if (state.is === 'out') return <SignIn why={state.why} />;
  if (!roles.some((role) => state.staff.roles.includes(role))) return <SignIn why="not-allowed" />;
  const leave = async () => {
    await signOut();
    setState({ is: 'out', why: 'signed-out' });
  };
  return children({
    staff: state.staff,
    signOut: (
      <button type="button" className="kern-btn kern-btn--tertiary sign-out" onClick={() => void leave()}>
        <span className="kern-label">Abmelden</span>
      </button>
    ),
  });
}

/** Locks when the intake would; hands at the keyboard postpone it, here and there. */
function useLock(state: State, clock: SteerableClock, setState: (state: State) => void): void {
  useEffect(() => {
    if (state.is !== 'in') return;
    const { staff, since } = state;
    const timer = clock.setTimeout(
      () => setState({ is: 'out', why: 'locked' }),
      since + staff.lockInMs - clock.now(),
    );
    let told = false;
    const work = () => {
      if (told || clock.now() - since < tellEveryMs) return;
      told = true;
      void stayAwake().then((answer) => {
        if (answer.ok) setState({ is: 'in', staff: answer.value, since: clock.now() });
      });
    };
    addEventListener('keydown', work);
    addEventListener('pointerdown', work);
    return () => {
      clock.clearTimeout(timer);
      removeEventListener('keydown', work);
      removeEventListener('pointerdown', work);
    };
  }, [state, clock, setState]);
}

/** Nobody is signed in any more: a page that showed something is locked, one that asked offers the sign-in. */
function withoutSession(state: State): State {
  if (state.is === 'out') return state;
  return { is: 'out', why: state.is === 'in' ? 'locked' : reasonInAddress() };
}

/** Why a sign-in came back without success; the address forgets it. */
function reasonInAddress(): SignInReason {
  const address = new URL(location.href);
  const problem = signInProblem.safeParse(address.searchParams.get('sign-in')).data;
  if (problem) history.replaceState(null, '', address.pathname);
  return problem ?? 'begin';
}
