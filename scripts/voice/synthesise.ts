import type { Language } from '../../domain/session/language.ts';
import { espeakArguments } from '../../drivers/speech/espeak-ng/voices.ts';
import { run } from './run.ts';

/** Far longer than any pause that the engine makes by itself; in it every sample is zero. */
const pauseSeconds = 2.5;
const wavHeaderBytes = 44;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * All texts in one run of espeak-ng: starting it for each would take ten times as long. They come back apart, cut at the
 * pauses between them. Throws when one of them gave no speech.
 */
export async function synthesise(
  language: Language,
  texts: readonly string[],
): Promise<{ pieces: Int16Array[]; rate: number }> {
  if (texts.length === 0) return { pieces: [], rate: 1 };
  const pause = `<break time="${pauseSeconds * 1000}ms"/>`;
  const wav = await run(
    'espeak-ng',
    [...espeakArguments(language), '-m'],
    `<speak>${texts.map(escaped).join(pause)}</speak>`,
  );
  const rate = wav.readUInt32LE(24);
  const samples = new Int16Array(new Uint8Array(wav.subarray(wavHeaderBytes)).buffer);
  const pieces = cutAtPauses(samples, pauseSeconds * rate * 0.6);
  if (pieces.length !== texts.length)
    throw new Error(
      `${texts.length} texts in ${language}, but speech for ${pieces.length}: one cannot be spoken`,
    );
  return { pieces, rate };
}

/** What lies between runs of at least that many zeros. */
function cutAtPauses(samples: Int16Array, longest: number): Int16Array[] {
  const pieces: Int16Array[] = [];
  let start = 0;
  let end = 0;
  for (let i = 0; i < samples.length; i += 1) {
    if (samples[i] === 0) continue;
    if (i - end > longest && end > start) {
      pieces.push(samples.subarray(start, end));
      start = i;
    } else if (end === start) start = i;
    end = i + 1;
  }
  if (end > start) pieces.push(samples.subarray(start, end));
  return pieces;
}
