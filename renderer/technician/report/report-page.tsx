import { useEffect, useState } from 'react';
import { type ReadinessReport, readinessReport } from '../../../domain/technician/readiness-report.ts';
import { checkTitles, gateSentences, thingTitles } from '../../../domain/technician/titles.ts';
import { call } from '../../station/client.ts';
import { Message } from '../../ui/message.tsx';
import { moment } from '../format.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { ExportPanel } from './export-panel.tsx';

/** The readiness report as it is now; the PDF with the same content goes with the export. */
export function ReportPage() {
  const [report, setReport] = useState<ReadinessReport | null>(null);
  useEffect(() => {
    let shown = true;
    void call('technician.report', null).then((answer) => {
      if (shown && answer.ok) setReport(readinessReport.parse(JSON.parse(answer.value.json)));
    });
    return () => {
      shown = false;
    };
  }, []);
  if (!report) return <p role="status">Der Bericht wird erstellt …</p>;

  const { terminalId, madeAt, version, ok, closed, warnings, checks } = report;
  const failed = checks.filter((run) => !run.ok);
  const passed = checks.filter((run) => run.ok);
  return (
    <>
      <section className="card">
        <div className="device__head">
          <h2>Bereitschaftsbericht</h2>
          <Pill state={ok ? 'ok' : 'down'}>{ok ? 'bereit' : 'nicht in Ordnung'}</Pill>
        </div>
        <p>
          Terminal {terminalId}, {moment(madeAt)} Uhr, Version {version}
        </p>
        <p>
          {checks.length === 0
            ? 'Es wurde noch nichts geprüft: zuerst unter Prüfungen „Alles prüfen“.'
            : `${checks.length} Ergebnisse, ${failed.length} nicht in Ordnung.`}
        </p>
        {[...closed.filter((name) => name !== 'service'), ...warnings].map((name) => (
          <Message key={name} kind={closed.includes(name) ? 'error' : 'ask'}>
            <p>{gateSentences[name]}</p>
          </Message>
        ))}
      </section>
      <ExportPanel />
      {checks.length > 0 && (
        <section className="card">
          <Table
            caption="Das jeweils letzte Ergebnis, Fehler zuerst"
            head={['Ergebnis', 'Prüfung', 'Befund', 'Zeit']}
          >
            {[...failed, ...passed].map((run) => (
              <tr key={run.id}>
                <td>
                  <CheckMark ok={run.ok} />
                </td>
                <th scope="row">
                  {checkTitles[run.id]}
                  <span className="muted data__detail">{thingTitles[run.device]}</span>
                </th>
                <td>{run.detail}</td>
                <td className="data__time">{moment(run.at)}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}
