import type { FingerAttempt } from '../../domain/captures/finger-attempt.ts';
import type { FingerOutcome } from '../../domain/captures/fingerprint.ts';
import { clashed } from '../../domain/finger/capture-policy.ts';

/** A line of evidence on one finger; `warn` is what the clerk must not overlook. */
export type Evidence = { text: string; warn: boolean };

const results: Record<FingerAttempt['result'], string> = {
  sufficient: 'ausreichend',
  insufficient: 'nicht ausreichend',
  nothing: 'kein Finger',
  mismatch: 'Antwort passte nicht zur Anfrage',
  unmeasured: 'nicht messbar',
  clash: 'gleicher Finger wie zuvor',
};

const failed = 255;
/** From this score on the clerk looks twice; the score itself is always shown. */
const suspiciousScore = 0.5;

/** What the terminal measured on a finger: quality and who measured it, attack detection, attempts. */
export function fingerEvidence(outcome: FingerOutcome): Evidence[] {
  const plain = (text: string): Evidence => ({ text, warn: false });
  const kept = outcome.state === 'captured' ? outcome.attempts[outcome.kept] : undefined;
  return [
    ...(kept ? [plain(qualityLine(kept)), plain(deviceLine(kept)), attackLine(kept)] : []),
    ...(outcome.state === 'captured' && !outcome.sufficient
      ? [{ text: 'Zeit abgelaufen: bestes Bild, nicht ausreichend.', warn: true }]
      : []),
    ...(outcome.attempts.length > 0 ? [plain(attemptsLine(outcome.attempts))] : []),
  ];
}

/** Warning for the whole step, or null. */
export const clashWarning = (fingers: readonly FingerOutcome[] | null): string | null =>
  fingers && clashed(fingers)
    ? 'Beim Aufnehmen lag zweimal derselbe Finger auf. Bitte die Finger am Schalter besonders sorgfältig vergleichen.'
    : null;

function qualityLine({ quality }: FingerAttempt): string {
  if (!quality || quality.value === failed) return 'Qualität: ohne Wert';
  const value = `Qualität: ${Math.round(quality.value)} von 100`;
  return quality.certified
    ? `${value} (${quality.id} ${quality.version})`
    : `${value}, Schätzung ${quality.version} (kein NFIQ 2)`;
}

const deviceLine = ({ deviceQuality }: FingerAttempt) =>
  `Gerät: ${deviceQuality === null || deviceQuality === failed ? 'ohne Wert' : `${deviceQuality} von 100`}`;

function attackLine({ pad }: FingerAttempt): Evidence {
  if (pad.state === 'not-performed')
    return { text: 'Lebenderkennung: nicht durchgeführt. Finger ansehen.', warn: true };
  const score = pad.score.toLocaleString('de-DE', { maximumFractionDigits: 2 });
  return { text: `Lebenderkennung: ${score} (0 = echt)`, warn: pad.score >= suspiciousScore };
}

const attemptsLine = (attempts: readonly FingerAttempt[]) =>
  `Versuche: ${attempts.map(({ result }, i) => `${i + 1}. ${results[result]}`).join(', ')}`;
