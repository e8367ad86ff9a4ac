import { useEffect, useRef } from 'react';
import type { SignInProblem } from '../contract.ts';
import './sign-in.css';

export type SignInReason = SignInProblem | 'begin' | 'locked' | 'signed-out' | 'not-allowed';

const sentences: Record<SignInReason, string> = {
  begin: 'Diese Seite ist für Mitarbeitende des Bürgercenters.',
  locked:
    'Die Seite wurde gesperrt, weil 30 Minuten lang niemand gearbeitet hat. Bitte melden Sie sich neu an.',
  'signed-out': 'Sie sind abgemeldet.',
  'not-allowed':
    'Ihre Anmeldung ist für diese Seite nicht freigeschaltet. Bitte wenden Sie sich an die Leitung.',
  failed: 'Die Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'no-role':
    'Für Ihr Konto ist keine Aufgabe im Bürgercenter eingetragen. Bitte wenden Sie sich an die Leitung.',
  unavailable: 'Der Anmeldedienst antwortet nicht. Bitte versuchen Sie es in einer Minute noch einmal.',
};

/** In place of a page's content until somebody is signed in. */
export function SignIn({ why }: { why: SignInReason }) {
  // The only thing to do here: Enter is enough.
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <main className="sign-in">
      <section className="sign-in__card" aria-labelledby="sign-in-heading">
        <h1 className="kern-heading-medium" id="sign-in-heading">
          {why === 'locked' ? 'Gesperrt' : 'Anmelden'}
        </h1>
        <p className="kern-body" role="status">
          {sentences[why]}
        </p>
        <a className="kern-btn kern-btn--primary" href={`/staff/sign-in?to=${location.pathname}`} ref={link}>
          <span className="kern-label">Anmelden</span>
        </a>
      </section>
    </main>
  );
}
