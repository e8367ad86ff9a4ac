import { join, resolve } from 'node:path';
import { type Language, languages } from '../../domain/session/language.ts';
import { renderClips } from './clips.ts';

const root = resolve(import.meta.dirname, '../..');

/** The spoken clips into a build. `needed`: throws where there are no programs that make them. */
export async function addVoice(
  dist: string,
  needed: boolean,
  spoken: readonly Language[] = languages,
): Promise<void> {
  const clips = await renderClips({
    spoken,
    into: join(dist, 'renderer/voice'),
    recordings: join(root, 'recordings'),
    cache: join(root, 'node_modules/.cache/voice'),
  });
  if (clips === 'rendered') return;
  const lacking = 'Without espeak-ng and ffmpeg there are no spoken clips';
  if (needed) throw new Error(`${lacking}: a package must speak.`);
  console.log(`${lacking}; the terminal says only what its station can make up.`);
}
