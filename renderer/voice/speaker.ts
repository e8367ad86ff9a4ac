import type { Voice } from '../../domain/session/voice.ts';
import { call } from '../station/client.ts';
import type { Announcement, Piece } from './announcement.ts';
import { ownText } from './own-texts.ts';

/** −18, −12, −6 and 0 dB. */
const gain: Record<Voice['volume'], number> = { quiet: 0.125, normal: 0.25, loud: 0.5, loudest: 1 };
const rate: Record<Voice['speed'], number> = { slow: 0.75, normal: 1, fast: 1.4, fastest: 1.8 };

/**
 * Says one announcement after another through the terminal's sound. A clip where there is one, else speech made by the
 * station. What is new interrupts what is said; only a live message waits for a live message.
 */
export class Speaker {
  #voice: Voice;
  #headphones: boolean;
  #waiting: Announcement | null = null;
  #speaking: Announcement | null = null;
  #turn = 0;
  #audio: HTMLAudioElement | null = null;

  constructor(voice: Voice, headphones: boolean) {
    this.#voice = voice;
    this.#headphones = headphones;
  }

  /** Volume and speed change while it speaks; without headphones it is silent at once. */
  set(voice: Voice, headphones: boolean): void {
    if (this.#headphones && !headphones) this.stop();
    this.#voice = voice;
    this.#headphones = headphones;
    if (this.#audio) this.#tune(this.#audio);
  }

  say(announcement: Announcement): void {
    if (announcement.kind === 'live' && this.#speaking?.kind === 'live') {
      this.#waiting = announcement;
      return;
    }
    this.stop();
    void this.#run(announcement);
  }

  /** Whoever acts has heard enough. */
  stop(): void {
    this.#turn += 1;
    this.#waiting = null;
    this.#speaking = null;
    this.#audio?.pause();
    this.#audio = null;
  }

  async #run(announcement: Announcement): Promise<void> {
    const turn = this.#turn;
    this.#speaking = announcement;
    for (const piece of announcement.pieces) {
      if (piece.personal && !this.#headphones) continue;
      await this.#play(piece, turn);
      if (turn !== this.#turn) return;
    }
    this.#speaking = null;
    const next = this.#waiting;
    this.#waiting = null;
    if (next) void this.#run(next);
  }

  async #play(piece: Piece, turn: number): Promise<void> {
    const clip = ownText(piece.language, piece.text)?.clip;
    if (clip && (await this.#sound(`./voice/${piece.language}/${clip}.ogg`, turn))) return;
    const speech = await call('voice.say', { language: piece.language, text: piece.text });
    if (!speech.ok || turn !== this.#turn) return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(speech.value.wav)], { type: 'audio/wav' }));
    await this.#sound(url, turn);
    URL.revokeObjectURL(url);
  }

  /** Resolves when it has ended or was stopped; false when there is nothing to play. */
  #sound(url: string, turn: number): Promise<boolean> {
    if (turn !== this.#turn) return Promise.resolve(true);
    const audio = new Audio(url);
    this.#audio = audio;
    this.#tune(audio);
    return new Promise((resolve) => {
      audio.addEventListener('ended', () => resolve(true));
      audio.addEventListener('pause', () => resolve(true));
      audio.addEventListener('error', () => resolve(false));
      audio.play().catch(() => resolve(turn !== this.#turn));
    });
  }

  #tune(audio: HTMLAudioElement): void {
    audio.volume = gain[this.#voice.volume];
    audio.playbackRate = rate[this.#voice.speed];
  }
}
