import type { Driver } from '../driver.ts';

/**
 * Reads the code that a photographer gives with a picture sent to the authority. The terminal only notes that there is
 * one: the key inside is for the authority and is never decoded, kept or logged here.
 */
export interface CodeReader extends Driver {
  /** Called when a code was read; nothing of it is handed out. */
  onPhotoCode(listener: () => void): () => void;
}
