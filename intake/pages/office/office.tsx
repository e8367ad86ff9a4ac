import '../../desk/strict-csp.ts';
import './office.css';
import { type ReactNode, useState } from 'react';
import { SteerableClock } from '../../../domain/clock.ts';
import { Message } from '../../desk/message.tsx';
import { officeFigures } from '../../office/contract.ts';
import { SignedIn } from '../../staff/page/signed-in.tsx';
import { startPage } from '../shared/start-page.tsx';
import { useFresh } from '../shared/use-fresh.ts';
import { BarChart } from './bar-chart.tsx';
import { HeatMap } from './heat-map.tsx';
import {
  counterLabel,
  feedbackLabels,
  languageLabel,
  refusalLabel,
  serviceLabels,
  settingLabels,
} from './labels.ts';
import { QuarterChoice, quarterOf } from './quarter-choice.tsx';
import { ShareChart } from './share-chart.tsx';

const clock = new SteerableClock();
const everyMs = 300_000;

function OfficePage() {
  return (
    <SignedIn roles={['lead', 'administrator']} clock={clock}>
      {({ signOut }) => <Office signOut={signOut} />}
    </SignedIn>
  );
}

/** How the terminals are used: counts of five and more, never a person. */
function Office({ signOut }: { signOut: ReactNode }) {
  const [quarter, setQuarter] = useState(quarterOf(clock.now()));
  const path = `/office/api/figures?quarter=${quarter}`;
  const { value, failure, refresh } = useFresh(path, officeFigures, everyMs);
  return (
    <>
      <header className="top">
        <span className="kern-title">Bürgercenter · Leitung</span>
        <div className="top__end">
          <a href="/office/plan/">Planung</a>
          {signOut}
        </div>
      </header>
      <main className="content">
        <div className="office__head">
          <h1>So werden die Terminals genutzt</h1>
          <QuarterChoice quarter={quarter} now={clock.now()} onChange={setQuarter} />
        </div>
        {failure && <Message kind="danger">Die Zahlen sind gerade nicht zu haben.</Message>}
        <p className="note">
          Gezählt wird je Stunde, nie je Person; Zahlen unter 5 werden nicht gezeigt. Die laufende Stunde
          fehlt.
        </p>
        {value && (
          <div className="office">
            <section className="card office__figures" aria-label="Auf einen Blick">
              <Figure label="Abgeschlossene Anträge" value={value.completed} />
              <Figure label="Mittlere Dauer (Median)" value={value.medianMinutes} unit="min" />
              <Figure label="Foto beim ersten Mal gut" value={value.firstTryPercent} unit="%" />
              <Figure label="Hilferufe" value={value.help} />
            </section>
            <HeatMap cells={value.heat} />
            <ShareChart key={value.quarter} months={value.share} onEntered={refresh} />
            <BarChart
              title="Gründe, aus denen ein Foto noch nicht passte"
              file="foto-gruende"
              column="Grund"
              rows={value.refusals.map(({ name, count }) => ({ label: refusalLabel(name), count }))}
            />
            <BarChart
              title="Am Schalter statt am Terminal"
              file="am-schalter"
              column="Grund"
              rows={value.counter.map(({ name, count }) => ({ label: counterLabel(name), count }))}
            />
            <BarChart
              title="Sprachen"
              file="sprachen"
              column="Sprache"
              rows={value.languages.map(({ name, count }) => ({
                label: languageLabel(name),
                count,
              }))}
            />
            <BarChart
              title="Genutzte Bedienhilfen"
              file="bedienhilfen"
              column="Einstellung"
              rows={value.settings.map(({ name, count }) => ({ label: settingLabels[name] ?? name, count }))}
            />
            <BarChart
              title="Auskünfte am Terminal"
              file="auskuenfte"
              column="Auskunft"
              rows={value.services.map(({ name, count }) => ({ label: serviceLabels[name] ?? name, count }))}
            />
            <BarChart
              title="Was Menschen gestört hat"
              file="rueckmeldungen"
              column="Rückmeldung"
              rows={value.feedback.map(({ name, count }) => ({ label: feedbackLabels[name] ?? name, count }))}
            />
          </div>
        )}
      </main>
    </>
  );
}

function Figure({ label, value, unit = '' }: { label: string; value: number | null; unit?: string }) {
  return (
    <p className="figure">
      <span>{label}</span>
      <strong>{value === null ? 'zu wenige' : `${value} ${unit}`}</strong>
    </p>
  );
}

startPage(<OfficePage />);
