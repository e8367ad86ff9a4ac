import '../../../desk/strict-csp.ts';
import '../office.css';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { SteerableClock } from '../../../../domain/clock.ts';
import { load } from '../../../../domain/planning/load.ts';
import { simulateAlternatives, simulatePlan } from '../../../../domain/planning/plan.ts';
import { Message } from '../../../desk/message.tsx';
import { SignedIn } from '../../../staff/page/signed-in.tsx';
import { startPage } from '../../shared/start-page.tsx';
import { PlanResult } from './plan-result.tsx';

const clock = new SteerableClock();
/** Always the same, so that the page and `npm run plan` give the same figures. */
const seed = 1;

function PlanningPage() {
  return (
    <SignedIn roles={['lead', 'administrator']} clock={clock}>
      {({ signOut }) => <Planning signOut={signOut} />}
    </SignedIn>
  );
}

const simulate = (given: { arrivals: string; session: string; terminals: string }) => {
  const checked = load.safeParse({
    arrivalsPerHour: Number(given.arrivals.replace(',', '.')),
    sessionMinutes: Number(given.session.replace(',', '.')),
    terminals: Number(given.terminals),
  });
  if (!checked.success) return undefined;
  const simulated = simulatePlan(checked.data, seed);
  return { ...simulated, alternatives: simulateAlternatives(simulated.plan, seed) };
};

/** How many terminals are needed: the simulation of `npm run plan`, in the browser. */
function Planning({ signOut }: { signOut: ReactNode }) {
  const [given, setGiven] = useState({ arrivals: '20', session: '6', terminals: '3' });
  const [result, setResult] = useState(() => simulate(given));
  const run = (event: FormEvent) => {
    event.preventDefault();
    setResult(simulate(given));
  };
  return (
    <>
      <header className="top">
        <span className="kern-title">Bürgercenter · Leitung</span>
        <div className="top__end">
          <a href="/office/">Zahlen</a>
          {signOut}
        </div>
      </header>
      <main className="content">
        <h1>Wie viele Terminals?</h1>
        <div className="planning">
          <form className="card planning__form" onSubmit={run}>
            <Field
              label="Personen in der Stunde"
              value={given.arrivals}
              onChange={(arrivals) => setGiven({ ...given, arrivals })}
            />
            <Field
              label="Minuten je Sitzung"
              value={given.session}
              onChange={(session) => setGiven({ ...given, session })}
            />
            <Field
              label="Terminals"
              value={given.terminals}
              onChange={(terminals) => setGiven({ ...given, terminals })}
            />
            <button type="submit" className="kern-btn kern-btn--primary">
              <span className="kern-label">Berechnen</span>
            </button>
          </form>
          <div className="planning__results" aria-live="polite">
            {result ? (
              <PlanResult {...result} />
            ) : (
              <Message kind="danger">
                Bitte prüfen: bis 1000 Personen, bis 120 Minuten, 1 bis 50 Terminals.
              </Message>
            )}
          </div>
        </div>
      </main>
    </>
  );
}

type FieldProps = { label: string; value: string; onChange: (value: string) => void };

function Field({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="kern-form-input__input"
        inputMode="decimal"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}

startPage(<PlanningPage />);
