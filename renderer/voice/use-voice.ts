import i18next from 'i18next';
import { useEffect, useRef } from 'react';
import { language as languageSchema } from '../../domain/session/language.ts';
import { standardVoice } from '../../domain/session/voice.ts';
import { useMirror } from '../station/store.ts';
import { type Announcement, announce, onAnnouncement } from './announcement.ts';
import { narrate, readOpening } from './narrator.ts';
import { Sound } from './sound.ts';
import { Speaker } from './speaker.ts';

/** The last thing that was said, for "Wiederholen". */
let last: Announcement | null = null;

export function repeat(): void {
  if (last) announce(last);
}

/** Speaks while the citizen wants it, and tells how it is used when it begins and when the headphones go. */
export function useVoice(): void {
  const voice = useMirror((state) => state.snapshot?.session.voice ?? standardVoice);
  const headphones = useMirror((state) => state.snapshot?.terminal.headphones ?? false);
  const isCitizens = useMirror((state) => state.snapshot?.terminal.technician.open === false);
  const speaker = useRef<Speaker>(null);
  const sound = useRef<Sound>(null);
  const speaks = voice.spoken && isCitizens;

  useEffect(() => {
    if (speaker.current) speaker.current.headphones = headphones;
    if (sound.current) sound.current.voice = voice;
  }, [voice, headphones]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: volume, speed and headphones are told above, while it speaks
  useEffect(() => {
    if (!speaks) return;
    const output = new Sound(voice);
    const made = new Speaker(output, headphones);
    sound.current = output;
    speaker.current = made;
    const stop = () => made.stop();
    const forget = [
      onAnnouncement((announcement) => {
        // Who has made it louder wants to hear the sentence again, not how loud it is.
        if (announcement.kind !== 'setting') last = announcement;
        made.say(announcement);
      }),
      narrate(),
    ];
    for (const kind of ['keydown', 'pointerdown'] as const)
      window.addEventListener(kind, stop, { capture: true });
    notice('voice.welcome');
    return () => {
      for (const end of forget) end();
      for (const kind of ['keydown', 'pointerdown'] as const)
        window.removeEventListener(kind, stop, { capture: true });
      made.stop();
      sound.current = null;
      speaker.current = null;
      last = null;
    };
  }, [speaks]);

  const hadHeadphones = useRef(false);
  useEffect(() => {
    if (speaks && hadHeadphones.current && !headphones) notice('voice.unplugged');
    hadHeadphones.current = headphones;
  }, [speaks, headphones]);
}

/** Something about speech itself, and then where one is. */
function notice(key: 'voice.welcome' | 'voice.unplugged'): void {
  const language = languageSchema.catch('de').parse(document.documentElement.lang);
  announce({
    kind: 'notice',
    pieces: [{ text: i18next.t(key), personal: false, language }, ...readOpening()],
  });
}
