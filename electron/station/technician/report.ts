import type { CheckRun } from '../../../domain/technician/check.ts';
import type { GateState } from '../../../domain/technician/gates.ts';
import type { ReadinessReport } from '../../../domain/technician/readiness-report.ts';
import { checkTitles, gateSentences, thingTitles } from '../../../domain/technician/titles.ts';
import { bold, mm, type Page, pdfPage, regular } from '../documents/page.ts';

export const makeReport = (facts: {
  terminalId: string;
  madeAt: number;
  version: string;
  gates: GateState;
  checks: readonly CheckRun[];
}): ReadinessReport => ({
  terminalId: facts.terminalId,
  madeAt: new Date(facts.madeAt).toISOString(),
  version: facts.version,
  // Being looked after is no fault.
  ok: facts.checks.every(({ ok }) => ok) && facts.gates.closed.every((name) => name === 'service'),
  closed: facts.gates.closed,
  warnings: facts.gates.warnings,
  checks: [...facts.checks],
});

const moment = (iso: string) =>
  new Intl.DateTimeFormat('de-DE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(iso));

const colours = { ink: '#141627', muted: '#3b4058', good: '#177a4c', bad: '#a3150f', line: '#d5dbe9' };
const columns = { mark: 20, name: 27, detail: 88, time: 160 } as const;
const top = 20;
const bottom = 280;

function nextPage(document: Page): void {
  document.addPage();
  document.y = top * mm;
}

/** The report on A4: verdict first, then a line for every check, failed ones first in each group. */
export function reportPdf(report: ReadinessReport, fonts: string): Promise<Uint8Array<ArrayBuffer>> {
  const madeAt = Date.parse(report.madeAt);
  return pdfPage({ widthMm: 210, heightMm: 297, fonts, madeAt }, (document) => {
    document.font(bold).fontSize(20).fillColor(colours.ink);
    document.text(`Bereitschaftsbericht ${report.terminalId}`, columns.mark * mm, top * mm);
    document
      .font(regular)
      .fontSize(11)
      .fillColor(colours.muted)
      .text(`${moment(report.madeAt)} Uhr · Version ${report.version}`);
    document.moveDown(0.6);
    document
      .font(bold)
      .fontSize(15)
      .fillColor(report.ok ? colours.good : colours.bad)
      .text(report.ok ? 'Bereit' : 'Nicht in Ordnung');
    document.font(regular).fontSize(11).fillColor(colours.ink);
    for (const name of [...report.closed, ...report.warnings]) document.text(gateSentences[name]);
    document.moveDown();
    for (const [thing, label] of Object.entries(thingTitles)) {
      const runs = report.checks.filter(({ device }) => device === thing);
      if (runs.length > 0) group(document, label, runs);
    }
  });
}

function group(document: Page, label: string, runs: readonly CheckRun[]): void {
  if (document.y > (bottom - 25) * mm) nextPage(document);
  document
    .font(bold)
    .fontSize(12)
    .fillColor(colours.ink)
    .text(label, columns.mark * mm);
  document.moveDown(0.3);
  for (const run of runs.toSorted((a, b) => Number(a.ok) - Number(b.ok) || a.row - b.row)) {
    if (document.y > (bottom - 12) * mm) nextPage(document);
    const { y } = document;
    if (run.ok) tick(document, y);
    else
      document
        .fontSize(10)
        .font(bold)
        .fillColor(colours.bad)
        .text('!', columns.mark * mm, y);
    document.fontSize(10).font(regular).fillColor(colours.ink);
    document.text(checkTitles[run.id], columns.name * mm, y, { width: 62 * mm });
    const afterName = document.y;
    document.text(run.detail, columns.detail * mm, y, { width: 69 * mm });
    const afterDetail = document.y;
    document.fillColor(colours.muted).text(moment(run.at), columns.time * mm, y, { width: 32 * mm });
    document.y = Math.max(afterName, afterDetail, document.y) + 1.2 * mm;
    document
      .moveTo(columns.mark * mm, document.y - 0.6 * mm)
      .lineTo(190 * mm, document.y - 0.6 * mm)
      .lineWidth(0.4)
      .strokeColor(colours.line)
      .stroke();
  }
  document.x = columns.mark * mm;
  document.moveDown(0.5);
}

/** Drawn: the typeface has no such sign. */
function tick(document: Page, y: number): void {
  document
    .moveTo((columns.mark + 0.2) * mm, y + 2.6 * mm)
    .lineTo((columns.mark + 1.2) * mm, y + 3.6 * mm)
    .lineTo((columns.mark + 3.2) * mm, y + 1.2 * mm)
    .lineWidth(1.4)
    .strokeColor(colours.good)
    .stroke();
}
