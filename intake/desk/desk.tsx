import './strict-csp.ts';
import '@kern-ux/native/dist/fonts/fira-sans.css';
import '@kern-ux/native/dist/kern.css';
import './desk.css';
import './print.css';
import { type ReactNode, StrictMode, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { certificateId } from '../../domain/application/application.ts';
import { SteerableClock } from '../../domain/clock.ts';
import { SignedIn } from '../staff/page/signed-in.tsx';
import { CaseView, type Left } from './case-view.tsx';
import type { DeskCase } from './contract.ts';
import { FetchForm } from './fetch-form.tsx';
import { HelpCalls } from './help-calls.tsx';
import { Message } from './message.tsx';

const clock = new SteerableClock();
const farewells: Record<Left, string | undefined> = {
  'taken-over': 'Übernommen. Eingang und Terminal haben die Daten gelöscht oder löschen sie gerade.',
  deleted: 'Der Fall wurde nach 96 Stunden gelöscht.',
  closed: undefined,
};

function Desk() {
  return (
    <SignedIn roles={['clerk', 'lead']} clock={clock}>
      {({ signOut }) => <Counter signOut={signOut} />}
    </SignedIn>
  );
}

function Counter({ signOut }: { signOut: ReactNode }) {
  const [shown, setShown] = useState<DeskCase>();
  const [farewell, setFarewell] = useState<Left>();
  const leave = useCallback((how: Left) => {
    setShown(undefined);
    setFarewell(how);
  }, []);
  const message = farewell && farewells[farewell];
  const certificate = shown?.application.certificateId;
  return (
    <>
      <header className="top">
        <span className="kern-title">Bürgercenter · Schalter</span>
        {certificate !== undefined && (
          <span className="pill pill--attention">
            {certificate === certificateId ? `TEST · ${certificate}` : certificate}
          </span>
        )}
        {signOut}
      </header>
      <HelpCalls />
      {shown ? (
        <CaseView key={shown.handle} shown={shown} clock={clock} onLeave={leave} />
      ) : (
        <main className="start">
          {message && <Message kind="success">{message}</Message>}
          <FetchForm onFetched={setShown} />
        </main>
      )}
    </>
  );
}

const root = document.getElementById('desk');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
