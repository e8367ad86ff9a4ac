import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionId } from '../../domain/photo/criterion.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import { intakeFailureCode } from '../../domain/sync/protocol.ts';
import { sampleApplication } from '../../tests/support/sample-case.ts';
import { refusedReport } from '../../tests/support/sample-photo.ts';
import { baseData } from './base-data.ts';
import { counterTasks } from './counter-tasks.ts';
import { feeSummary } from './fee-summary.ts';
import { readForm } from './fetch-form-values.ts';
import { formatEuro, formatMoment, formatTimeLeft } from './format.ts';
import { failureSentences } from './labels.ts';
import { criterionLabels, formatMeasure, formatRange, resultLabel } from './photo-labels.ts';

const typed = { caseCode: '417 0926-1', day: '12', month: '8', birthYear: '' };

describe('the form', () => {
  it('reads what people type', () => {
    const value = { caseCode: '41709261', day: 12, month: 8 };
    expect(readForm(typed, false)).toEqual({ ok: true, value });
    expect(readForm({ ...typed, day: ' 12 ', month: '08', birthYear: '1983' }, true)).toEqual({
      ok: true,
      value: { ...value, birthYear: 1983 },
    });
  });

  it.each([
    ['caseCode', { caseCode: '417 0926-2' }],
    ['caseCode', { caseCode: '' }],
    ['month', { month: '13' }],
    ['month', { month: '1.5' }],
    ['day', { day: '30', month: '2' }],
    ['day', { day: '' }],
    ['birthYear', { birthYear: '83' }],
  ])('names the field to mend: %s', (code, change) => {
    expect(readForm({ ...typed, birthYear: '1983', ...change }, true)).toEqual({
      ok: false,
      failure: { code },
    });
  });

  it('takes 29 February', () => {
    expect(readForm({ ...typed, day: '29', month: '2' }, false).ok).toBe(true);
  });

  it('has a sentence for every failure', () => {
    for (const code of intakeFailureCode.options) expect(failureSentences[code]).toMatch(/\.$/);
  });
});

describe('base data', () => {
  it('comes in the order of the printed passport', () => {
    const labels = baseData({ ...sampleApplication, doctorate: 'Dr.', stageName: 'Loriot' }).map(
      (row) => row.label,
    );
    expect(labels).toEqual([
      ...['Familienname', 'Geburtsname', 'Vornamen', 'Geburtstag', 'Geschlecht', 'Geburtsort'],
      ...['Straße, Nummer', 'Postleitzahl', 'Wohnort', 'Größe', 'Augenfarbe', 'Doktorgrad'],
      ...['Ordens-/Künstlername', 'Altes Dokument', 'Zustellung', 'E-Mail'],
    ]);
  });

  it('copies what the register procedure expects, and nothing for the sex', () => {
    const copies = new Map(baseData(sampleApplication).map((row) => [row.label, row.copy]));
    expect(copies.get('Geburtstag')).toBe('12.08.1983');
    expect(copies.get('Größe')).toBe('172');
    expect(copies.get('Geschlecht')).toBeNull();
    expect(copies.get('Doktorgrad')).toBeNull();
    const unknown = baseData({ ...sampleApplication, heightCm: null });
    expect(unknown.find((row) => row.label === 'Größe')?.copy).toBe('---');
  });

  it('lists both representatives', () => {
    const one = { familyName: 'Müller', givenNames: 'Anna', birthDate: '1983-08-12' };
    const two = { ...one, givenNames: 'Jan' };
    const representatives = [
      { role: 'mother' as const, ...one },
      { role: 'father' as const, ...two },
    ];
    const rows = baseData({ ...sampleApplication, representatives: { custody: 'joint', representatives } });
    expect(rows.slice(-3).map((row) => row.value)).toEqual([
      'Müller, Anna, geboren 12.08.1983',
      'Müller, Jan, geboren 12.08.1983',
      'gemeinsam',
    ]);
  });
});

describe('tasks of the counter', () => {
  const texts = (change: object) =>
    counterTasks({ ...sampleApplication, ...change }, null).map((task) => task.text);

  it('name the missing finger with its reason and the comparison of the captured one, first', () => {
    expect(
      counterTasks(sampleApplication, null)
        .filter((task) => task.kind === 'open')
        .map((task) => task.text),
    ).toEqual([
      'Fingerabdruck linker Zeigefinger am Schalter: Finger vorübergehend verletzt.',
      'Kontrollaufnahme am Schalter: Finger neu auflegen lassen (Pflicht).',
    ]);
    expect(counterTasks(sampleApplication, null)[0]?.kind).toBe('open');
  });

  it('say what the law leaves out', () => {
    expect(texts({ fingers: null })).toContain('Keine Fingerabdrücke: Kind unter 6 Jahren.');
    expect(texts({ signature: null })).toContain('Keine Unterschrift: Kind unter 10 Jahren.');
    expect(texts({ fingers: null }).join()).not.toContain('Kontrollaufnahme');
  });

  it('ask for photo and signature when the terminal has none', () => {
    const counter = { state: 'counter', reason: 'device-missing' };
    expect(texts({ photo: counter })).toContain(
      'Lichtbild am Schalter: das Gerät im Terminal war nicht bereit.',
    );
    expect(texts({ signature: counter })).toContain(
      'Unterschrift am Schalter: das Gerät im Terminal war nicht bereit.',
    );
  });
});

describe('tasks about the photo', () => {
  const photo = sampleApplication.photo;
  if (photo.state !== 'taken') throw new Error('the sample has a photo');
  const openTasks = (change: object, veto: PhotoVeto | null = null) => {
    const changed = { state: 'taken' as const, record: { ...photo.record, ...change } };
    const tasks = counterTasks({ ...sampleApplication, photo: changed }, veto);
    return tasks.filter(({ kind }) => kind === 'open').map(({ text }) => text);
  };
  const usual = openTasks({});

  it.each([
    ['a refused picture, until the clerk decides', { report: refusedReport }, /Prüfung nimmt es nicht an/],
    ['an omitted attack detection', { pad: { state: 'not-performed' } }, /ohne Angriffserkennung/],
    ['a head covering without a reason', { headCovering: 'other' }, /Kopfbedeckung/],
  ])('%s', (_what, change, sentence) => {
    expect(openTasks(change).filter((text) => !usual.includes(text))).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('the clerk’s word is for or against the control', () => {
    expect(openTasks({ report: refusedReport }, 'ok-other')).toEqual(usual);
    expect(openTasks({}, 'nok')).toContain('Lichtbild am Schalter: nicht in Ordnung.');
  });

  it('a religious or medical head covering is only to be looked at', () => {
    expect(openTasks({ headCovering: 'religious' })).toEqual(usual);
    expect(openTasks({ headCovering: 'medical' })).toEqual(usual);
  });
});

describe('criteria', () => {
  it('show value, range and result as the TR calls them', () => {
    const rows = refusedReport.criteria.map((row) => [
      formatMeasure(row.value),
      formatRange(row),
      resultLabel(row),
    ]);
    expect(rows).toEqual([
      ['1,2', '-8 … 8', 'OK'],
      ['318', '≥ 300', 'OK'],
      ['–', '≤ 0,5', 'nicht messbar'],
      ['0,2', '≤ 0,05', 'NOK'],
      ['41', '≤ 20', 'NOK'],
    ]);
    expect(formatRange({ min: 1600, max: 1600 })).toBe('= 1600');
    expect(Object.keys(criterionLabels).sort()).toEqual([...criterionId.options].sort());
  });
});

describe('fee', () => {
  it('is shown with its lines when they add up', () => {
    const { lines, totalCents } = feeSummary(sampleApplication);
    expect(lines.map((line) => line.label)).toEqual(['Reisepass', 'Express', 'Personalausweis', 'Lichtbild']);
    expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(totalCents);
  });

  it('is shown alone when the terminal used another table', () => {
    expect(feeSummary({ ...sampleApplication, feeCents: 1 })).toEqual({ lines: [], totalCents: 1 });
  });
});

describe('numbers', () => {
  it('are written the German way', () => {
    expect(formatEuro(10_800)).toBe('108,00\u00a0€');
    expect(formatMoment('2026-11-22T09:06:00.000Z')).toBe('22.11.2026, 10:06');
    expect(formatTimeLeft(94 * 3_600_000 + 12 * 60_000 + 59_999)).toBe('94 h 12 min');
    expect(formatTimeLeft(59_000)).toBe('0 min');
    expect(formatTimeLeft(-1)).toBe('0 min');
  });

  it('time left never promises more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000_000 }), (milliseconds) => {
        const [, hours = '0', minutes = '0'] =
          /^(?:(\d+) h )?(\d+) min$/.exec(formatTimeLeft(milliseconds)) ?? [];
        const promised = (Number(hours) * 60 + Number(minutes)) * 60_000;
        expect(promised).toBeLessThanOrEqual(milliseconds);
        expect(milliseconds - promised).toBeLessThan(60_000);
      }),
    );
  });
});

it('the page has no inline script or style', () => {
  const page = readFileSync(new URL('./index.html', import.meta.url), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src)|\son\w+=/);
});
