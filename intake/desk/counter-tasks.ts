import type { Application } from '../../domain/application/application.ts';
import { type FingerOutcome, leftToCounter } from '../../domain/captures/fingerprint.ts';
import type { CounterReason } from '../../domain/captures/photo.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import { fingerLabels, reasonLabels } from './labels.ts';

/** What the terminal left to the clerk, and why. `open` must be done, `check` is to be looked at. */
export interface CounterTask {
  kind: 'open' | 'check';
  text: string;
}

const open = (text: string): CounterTask => ({ kind: 'open', text });
const check = (text: string): CounterTask => ({ kind: 'check', text });

/** Every task, those that must be done first. */
export function counterTasks(application: Application, veto: PhotoVeto | null): CounterTask[] {
  const tasks = [
    ...photoTasks(application, veto),
    ...fingerTasks(application),
    ...signatureTasks(application),
    check('Angaben mit Melderegister und altem Dokument vergleichen.'),
    ...(application.oldDocument === null
      ? [check('Kein altes Dokument angegeben: Identität nachweisen.')]
      : []),
    ...(application.representatives
      ? [open('Zustimmung und Ausweise der gesetzlichen Vertretung prüfen.')]
      : []),
    ...(application.delivery === 'post'
      ? [check('Direktversand: Anschrift im Register und gültiger Lichtbildausweis nötig.')]
      : []),
  ];
  return tasks.toSorted((a, b) => Number(b.kind === 'open') - Number(a.kind === 'open'));
}

function photoTasks({ photo }: Application, veto: PhotoVeto | null): CounterTask[] {
  if (photo.state === 'counter') return [open(`Lichtbild am Schalter: ${reasonLabels[photo.reason]}.`)];
  if (veto === 'nok') return [open('Lichtbild am Schalter: nicht in Ordnung.')];
  const { report, pad, headCovering, flags } = photo.record;
  return [
    check('Zeigt das Lichtbild diese Person?'),
    ...(report.verdict === 'nok' && !veto
      ? [open('Lichtbild: Die automatische Prüfung nimmt es nicht an. Bitte entscheiden.')]
      : []),
    ...(pad.state === 'not-performed'
      ? [open('Lichtbild ohne Angriffserkennung: Person und Bild genau vergleichen.')]
      : []),
    ...(flags.includes('several-people-detected')
      ? [check('Bei der Aufnahme waren mehrere Personen vor der Kamera.')]
      : []),
    ...(headCovering === 'other' || headCovering === 'none'
      ? [open('Lichtbild: Kopfbedeckung ohne anerkannten Grund? Bitte entscheiden.')]
      : []),
    ...(headCovering === 'religious' || headCovering === 'medical'
      ? [check('Kopfbedeckung: Ist das Gesicht von Kinn bis Stirn frei?')]
      : []),
  ];
}

/** TR-03121-3.2 §3.9.1.2: a print that was captured unattended is compared with a fresh one at the counter. */
function fingerTasks({ fingers }: Application): CounterTask[] {
  if (!fingers) return [check('Keine Fingerabdrücke: Kind unter 6 Jahren.')];
  const left = fingers.flatMap((one) =>
    leftToCounter(one)
      ? [open(`Fingerabdruck ${fingerLabels[one.finger]} am Schalter: ${reasonLabels[reasonOf(one)]}.`)]
      : [],
  );
  const captured = fingers.some((one) => one.state === 'captured');
  return captured
    ? [...left, open('Kontrollaufnahme am Schalter: Finger neu auflegen lassen (Pflicht).')]
    : left;
}

/** Why this finger is the counter's. */
const reasonOf = (one: FingerOutcome): CounterReason => (one.state === 'counter' ? one.reason : 'quality');

function signatureTasks({ signature }: Application): CounterTask[] {
  if (!signature) return [check('Keine Unterschrift: Kind unter 10 Jahren.')];
  return signature.state === 'counter'
    ? [open(`Unterschrift am Schalter: ${reasonLabels[signature.reason]}.`)]
    : [];
}
