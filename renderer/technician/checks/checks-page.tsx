import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { GuidedList } from '../guided/guided-list.tsx';
import { type GuidedName, guidedTests } from '../guided/guided-tests.ts';
import { useOverview } from '../overview.ts';
import { CheckList } from './check-list.tsx';
import { runAllChecks } from './run-checks.ts';

/** Prüfungen: what the machine checks by itself, and what a person has to look at, one test a page. */
export function ChecksPage() {
  const { devices, checks } = useOverview();
  const [running, setRunning] = useState(false);
  const [test, setTest] = useState<GuidedName | null>(null);
  if (test) {
    const { Page } = guidedTests[test];
    return <Page key={test} onDone={() => setTest(null)} />;
  }

  const runAll = async () => {
    setRunning(true);
    await runAllChecks();
    setRunning(false);
  };
  const failed = checks.filter(({ ok }) => !ok).length;
  return (
    <>
      <div className="card card--line summary">
        <p className="summary__words" role="status">
          {running
            ? 'Alle Prüfungen laufen …'
            : checks.length === 0
              ? 'Noch nichts geprüft.'
              : failed === 0
                ? `${checks.length} Ergebnisse, alle in Ordnung.`
                : `${checks.length} Ergebnisse, ${failed} nicht in Ordnung.`}
        </p>
        <Button kind="primary" isDisabled={running} onPress={() => void runAll()}>
          Alles prüfen
        </Button>
      </div>
      <GuidedList onOpen={setTest} />
      <CheckList things={[...devices.map(({ kind }) => kind), 'storage', 'network']} busy={running} />
    </>
  );
}
