import { useState } from 'react';
import type { CheckId } from '../../../domain/technician/check.ts';
import { checkTitles } from '../../../domain/technician/titles.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { runAllChecks } from '../checks/run-checks.ts';
import { moment } from '../format.ts';
import { GuidedList } from '../guided/guided-list.tsx';
import { type GuidedName, guidedNames, guidedTests } from '../guided/guided-tests.ts';
import { refreshOverview, useOverview } from '../overview.ts';
import { ExportPanel } from '../report/export-panel.tsx';
import { TakeOver } from '../settings/take-over.tsx';
import { CheckMark } from '../ui/check-mark.tsx';
import { DevicesForm } from './devices-form.tsx';
import { SetUpForm } from './set-up-form.tsx';

const leads = {
  new: 'Dieses Terminal ist neu. Zuerst bekommt es seine Geräte, dann seinen Namen, seinen Eingang und seine PIN.',
  begun: 'Das Terminal nimmt noch niemanden an: Erst muss alles geprüft sein.',
  done: 'Das Terminal ist in Betrieb genommen.',
  none: 'Das Terminal wurde über seine Konfigurationsdatei eingerichtet.',
} as const;

/** Inbetriebnahme: set up, check, test, accept; the same list shows after a repair what is to be done again. */
export function SetUpPage() {
  const { commissioning } = useOverview();
  const { state, asksForSetUp, doneAt } = commissioning;
  const [test, setTest] = useState<GuidedName | null>(null);
  if (test) {
    const { Page } = guidedTests[test];
    return <Page key={test} onDone={() => setTest(null)} />;
  }
  return (
    <>
      <section className="card">
        <h2>Inbetriebnahme</h2>
        <p>
          {leads[state]}
          {doneAt && ` Abgenommen am ${moment(doneAt)}.`}
        </p>
      </section>
      <DevicesForm />
      {asksForSetUp && <SetUpForm pinNeeded={state === 'new'} />}
      {state === 'new' && <TakeOver />}
      {state !== 'new' && (
        <>
          <Checks />
          <GuidedList onOpen={setTest} />
          <Acceptance />
        </>
      )}
    </>
  );
}

/** Everything that needs nobody, the test case among it. */
function Checks() {
  const { checks } = useOverview();
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    await runAllChecks();
    setRunning(false);
  };
  const shown = ['keys', 'network-intake', 'network-tls', 'network-clock', 'test-case'] as const;
  return (
    <section className="card">
      <h2>Geräte, Netz und Testvorgang</h2>
      <ul className="check-rows">
        {shown.map((id) => {
          const latest = checks.find((one) => one.id === id);
          return (
            <li key={id} className="check-row">
              {latest ? <CheckMark ok={latest.ok} /> : <span className="mark" />}
              <span>
                <strong>{checkTitles[id]}</strong>
                <br />
                {latest ? latest.detail : 'Noch nicht geprüft.'}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button kind="primary" size="small" isDisabled={running} onPress={() => void run()}>
          {running ? 'Prüft …' : 'Alles prüfen'}
        </Button>
      </div>
    </section>
  );
}

/** As the list of guided tests calls it, else as the checks do. */
const nameOf = (id: CheckId): string =>
  guidedNames.map((name) => guidedTests[name]).find(({ result }) => result === id)?.name ?? checkTitles[id];

/** What is missing; when nothing is, the terminal is accepted and its report can be taken along. */
function Acceptance() {
  const { commissioning } = useOverview();
  const { state, missing } = commissioning;
  const accept = async () => {
    await call('technician.commission', null);
    await refreshOverview();
  };
  return (
    <>
      <section className="card">
        <h2>Abnahme</h2>
        {missing.length === 0 ? (
          <p>Alles ist geprüft und in Ordnung.</p>
        ) : (
          <>
            <p>Noch nicht geprüft oder nicht in Ordnung:</p>
            <ul className="list">
              {missing.map((id) => (
                <li key={id}>{nameOf(id)}</li>
              ))}
            </ul>
          </>
        )}
        <div className="row">
          <Button kind="primary" isDisabled={missing.length > 0} onPress={() => void accept()}>
            {state === 'done' ? 'Erneut abnehmen' : 'Inbetriebnahme abschließen'}
          </Button>
        </div>
      </section>
      {state === 'done' && <ExportPanel />}
    </>
  );
}
