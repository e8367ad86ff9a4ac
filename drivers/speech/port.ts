import type { Result } from '../../domain/result.ts';
import type { Utterance } from '../../domain/session/voice.ts';

/** Makes speech at the moment it is needed: for what has no recorded clip because nobody knew it before. */
export interface Speech {
  /**
   * A WAV (16 bit, mono). What is said may be personal: it goes neither to a command line nor to a file.
   * `not-found`: the engine is not installed; `failed`: it ended without speech, or took too long.
   */
  say(utterance: Utterance): Promise<Result<Uint8Array<ArrayBuffer>, { code: 'not-found' | 'failed' }>>;
}
