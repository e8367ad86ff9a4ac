import type { Announcement, Piece } from './announcement.ts';

export type Output = {
  /** Resolves when the piece is over, cannot be played, or the signal has ended it. */
  play(piece: Piece, signal: AbortSignal): Promise<void>;
};

/**
 * Says one announcement after another. What is new interrupts what is said; only a live message waits for a live
 * message, and everything for an outcome. The newest one of those that wait is said. What is personal is said to
 * headphones only.
 */
export class Speaker {
  readonly #output: Output;
  #headphones: boolean;
  #waiting: Announcement | null = null;
  #speaking: Announcement | null = null;
  #turn = new AbortController();

  constructor(output: Output, headphones: boolean) {
    this.#output = output;
    this.#headphones = headphones;
  }

  /** Without headphones it is silent at once. */
  set headphones(plugged: boolean) {
    if (this.#headphones && !plugged) this.stop();
    this.#headphones = plugged;
  }

  say(announcement: Announcement): void {
    const speaking = this.#speaking?.kind;
    if (speaking === 'outcome' || (speaking === 'live' && announcement.kind === 'live')) {
      this.#waiting = announcement;
      return;
    }
    this.stop();
    void this.#run(announcement, this.#turn.signal);
  }

  /** Whoever acts has heard enough. */
  stop(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#waiting = null;
    this.#speaking = null;
  }

  async #run(announcement: Announcement, signal: AbortSignal): Promise<void> {
    this.#speaking = announcement;
    for (const piece of announcement.pieces) {
      if (piece.personal && !this.#headphones) continue;
      await this.#output.play(piece, signal);
      if (signal.aborted) return;
    }
    this.#speaking = null;
    const next = this.#waiting;
    this.#waiting = null;
    if (next) void this.#run(next, signal);
  }
}
