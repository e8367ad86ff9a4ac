import i18next from 'i18next';
import { speeds, type Voice, volumes } from '../../domain/session/voice.ts';
import { perform } from '../station/perform.ts';
import { useMirror } from '../station/store.ts';
import { announce } from './announcement.ts';
import { piecesOf } from './pieces.ts';

/** One step louder or quieter, and said so; at the end of the scale it is said again. Nothing while nothing is spoken. */
export function stepVolume(by: 1 | -1): void {
  change((voice) => {
    const volume = beside(volumes, voice.volume, by);
    return { to: { volume }, words: [i18next.t('voice.volume'), i18next.t(`voice.volumes.${volume}`)] };
  });
}

/** One step faster or slower, as `stepVolume`. */
export function stepSpeed(by: 1 | -1): void {
  change((voice) => {
    const speed = beside(speeds, voice.speed, by);
    return { to: { speed }, words: [i18next.t('voice.speed'), i18next.t(`voice.speeds.${speed}`)] };
  });
}

const beside = <T>(scale: readonly T[], now: T, by: 1 | -1): T => scale[scale.indexOf(now) + by] ?? now;

function change(next: (voice: Voice) => { to: Partial<Voice>; words: string[] }): void {
  const session = useMirror.getState().snapshot?.session;
  if (!session?.voice.spoken) return;
  const { to, words } = next(session.voice);
  void perform('session.voice', { ...session.voice, ...to });
  announce({ kind: 'setting', pieces: words.flatMap((word) => piecesOf(word, session.language)) });
}
