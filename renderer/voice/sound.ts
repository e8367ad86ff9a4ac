import type { Voice } from '../../domain/session/voice.ts';
import { call } from '../station/client.ts';
import type { Piece } from './announcement.ts';
import { ownText } from './own-texts.ts';
import type { Output } from './speaker.ts';

/** −18, −12, −6 and 0 dB. */
const gain: Record<Voice['volume'], number> = { quiet: 0.125, normal: 0.25, loud: 0.5, loudest: 1 };
const rate: Record<Voice['speed'], number> = { slow: 0.75, normal: 1, fast: 1.4, fastest: 1.8 };

/** The terminal's sound: a clip where there is one, else speech made by the station. */
export class Sound implements Output {
  #voice: Voice;
  #audio: HTMLAudioElement | null = null;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** Volume and speed change while it speaks. */
  set voice(voice: Voice) {
    this.#voice = voice;
    if (this.#audio) this.#tune(this.#audio);
  }

  async play(piece: Piece, signal: AbortSignal): Promise<void> {
    const { language, text } = piece;
    const clip = ownText(language, text)?.clip;
    if (clip && (await this.#sound(`./voice/${language}/${clip}.ogg`, signal))) return;
    const speech = await call('voice.say', { language, text });
    if (!speech.ok || signal.aborted) return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(speech.value.wav)], { type: 'audio/wav' }));
    await this.#sound(url, signal);
    URL.revokeObjectURL(url);
  }

  /** Resolves when it has ended or was stopped; false when there is nothing to play. */
  async #sound(url: string, signal: AbortSignal): Promise<boolean> {
    const audio = new Audio(url);
    this.#audio = audio;
    this.#tune(audio);
    const stop = () => audio.pause();
    signal.addEventListener('abort', stop);
    const played = await new Promise<boolean>((resolve) => {
      audio.addEventListener('ended', () => resolve(true));
      audio.addEventListener('pause', () => resolve(true));
      audio.addEventListener('error', () => resolve(false));
      audio.play().catch(() => resolve(signal.aborted));
    });
    signal.removeEventListener('abort', stop);
    return played;
  }

  #tune(audio: HTMLAudioElement): void {
    audio.volume = gain[this.#voice.volume];
    audio.playbackRate = rate[this.#voice.speed];
  }
}
