import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, parse } from 'node:path';
import type { Language } from '../../domain/session/language.ts';
import { espeakArguments } from '../../drivers/speech/espeak-ng/voices.ts';
import { flatTexts } from '../../renderer/i18n/flat-texts.ts';
import { languageTable } from '../../renderer/i18n/languages.ts';
import { clipTexts, tidy } from '../../renderer/voice/own-texts.ts';
import { encodeClip, encodeClips, version } from './encode.ts';
import { synthesise } from './synthesise.ts';

type Options = {
  spoken: readonly Language[];
  /** Gets a folder for each language, with `<key>.ogg` for each text. */
  into: string;
  /** `<language>/<key>.wav` (or flac, mp3, ogg): a person's voice in the place of the engine's. */
  recordings: string;
  /** What was rendered before; texts and recordings that stay the same are not rendered again. */
  cache: string;
};

/**
 * One clip for each text of the screens that has no placeholder, in each of the languages. `absent`: without espeak-ng and
 * ffmpeg there are none. Throws when a text has got no speech, or a recording belongs to no text.
 */
export async function renderClips({
  spoken,
  into,
  recordings,
  cache,
}: Options): Promise<'rendered' | 'absent'> {
  const versions = await Promise.all([version('espeak-ng', '--version'), version('ffmpeg', '-version')]);
  if (versions.includes(null)) return 'absent';
  const waiting = [...spoken];
  const work = async () => {
    for (let language = waiting.shift(); language; language = waiting.shift()) {
      const recorded = recordingsOf(language, join(recordings, language));
      const kept = join(cache, language);
      const clips = [...clipTexts(language)].map(([text, key]) => {
        const recording = recorded[key];
        const made = JSON.stringify([versions, espeakArguments(language), text]);
        const digest = createHash('sha256').update(recording ? readFileSync(recording) : made);
        return { key, text, recording, name: digest.digest('hex').slice(0, 24) };
      });
      const missing = clips.filter(({ name }) => !existsSync(join(kept, `${name}.ogg`)));
      const fresh = `${kept}.part`;
      await renderLanguage(
        language,
        missing.map(({ name, text }) => ({ key: name, text })),
        Object.fromEntries(missing.flatMap(({ name, recording }) => (recording ? [[name, recording]] : []))),
        fresh,
      );
      mkdirSync(kept, { recursive: true });
      for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(kept, file));
      rmSync(fresh, { recursive: true });
      mkdirSync(join(into, language), { recursive: true });
      for (const { key, name } of clips)
        copyFileSync(join(kept, `${name}.ogg`), join(into, language, `${key}.ogg`));
      const used = new Set(clips.map(({ name }) => `${name}.ogg`));
      for (const file of readdirSync(kept)) if (!used.has(file)) rmSync(join(kept, file));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return 'rendered';
}

type Text = { key: string; text: string };

/** Speech of the engine for all, then recordings in its place. */
export async function renderLanguage(
  language: Language,
  texts: readonly Text[],
  recorded: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const unrecorded = texts.filter(({ key }) => !recorded[key]);
  const { pieces, rate } = await synthesise(
    language,
    unrecorded.map(({ text }) => text),
  );
  await encodeClips(
    pieces,
    rate,
    unrecorded.map(({ key }) => join(folder, `${key}.ogg`)),
  );
  for (const [key, file] of Object.entries(recorded)) await encodeClip(file, join(folder, `${key}.ogg`));
  const gaps = texts.filter(({ key }) => !existsSync(join(folder, `${key}.ogg`)));
  if (gaps.length > 0)
    throw new Error(`no clip in ${language} for: ${gaps.map(({ key }) => key).join(', ')}`);
}

/** Clip → recording; a recording of any key counts for all that have the same words. */
function recordingsOf(language: Language, folder: string): Record<string, string> {
  const textOf = new Map(flatTexts(languageTable[language].texts));
  const clips = clipTexts(language);
  return Object.fromEntries(
    existing(folder).map((file) => {
      const { name } = parse(file);
      const clip = clips.get(tidy(textOf.get(name) ?? ''));
      if (clip === undefined)
        throw new Error(`${join(folder, file)}: no text without placeholders has this key`);
      return [clip, join(folder, file)];
    }),
  );
}

const existing = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
