import type { Language } from '../../domain/session/language.ts';

/** A part of what is said: one of our own texts, or something that only this citizen's screen shows. */
export type Piece = {
  text: string;
  /** Heard with headphones only. */
  personal: boolean;
  language: Language;
};

/**
 * `page`: a screen or dialog that opens. `focus`: what the keypad has reached. `typed`: a character that came or went.
 * `live`: what changes by itself. `outcome`: what has come about just before the page changes. `notice`: about speech itself.
 * `setting`: how loud and fast it is now.
 */
export type AnnouncementKind = 'page' | 'focus' | 'typed' | 'live' | 'outcome' | 'notice' | 'setting';
export type Announcement = { kind: AnnouncementKind; pieces: readonly Piece[] };

const name = 'announcement';

/** The one place where everything that is spoken passes: an event of the document, which dock and tests hear too. */
export function announce(announcement: Announcement): void {
  if (announcement.pieces.length > 0)
    document.dispatchEvent(new CustomEvent<Announcement>(name, { detail: announcement }));
}

/** Calls back with everything that is said; returns the unsubscribe. */
export function onAnnouncement(listener: (announcement: Announcement) => void): () => void {
  const hear = (event: CustomEvent<Announcement>) => listener(event.detail);
  document.addEventListener(name, hear);
  return () => document.removeEventListener(name, hear);
}

declare global {
  interface DocumentEventMap {
    announcement: CustomEvent<Announcement>;
  }
}
