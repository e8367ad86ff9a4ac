import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Opus; the largest frames, since nobody waits for the next one, and the quickest way, which is good enough for an engine's voice. */
const frameSeconds = 0.06;
const codec = ['-c:a', 'libopus', '-b:a', '24k', '-compression_level', '0'];
const opus = [...codec, '-frame_duration', '60', '-ac', '1'];
const quietly = ['-hide_banner', '-loglevel', 'error', '-y'];

/** The first line that a program says about itself; null when it is not installed. */
export const version = (program: string, flag: string): Promise<string | null> =>
  run(program, [flag]).then(
    (out) => out.toString().split('\n')[0] ?? '',
    () => null,
  );

/** A recording in any format that ffmpeg reads. */
export async function encodeClip(from: string, to: string): Promise<void> {
  await run('ffmpeg', [...quietly, '-i', from, '-vn', ...opus, to]);
}

/** Many clips in one run: one long stream, cut between frames in the silence that each clip begins and ends with. */
export async function encodeClips(
  pieces: readonly Int16Array[],
  rate: number,
  files: readonly string[],
): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  const frame = Math.round(frameSeconds * rate);
  const places: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    places.push(length);
    length += (Math.ceil(piece.length / frame) + 2) * frame;
  }
  const stream = new Int16Array(length);
  pieces.forEach((piece, i) => {
    stream.set(piece, (places[i] ?? 0) + frame);
  });
  const parts = mkdtempSync(join(dirname(first), 'parts-'));
  const cuts = places.slice(1).map((place) => (place / rate).toFixed(4));
  await run(
    'ffmpeg',
    [
      ...quietly,
      ...['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', '-', ...opus],
      ...['-f', 'segment', '-segment_format', 'ogg', '-reset_timestamps', '1'],
      ...(cuts.length > 0 ? ['-segment_times', cuts.join(',')] : ['-segment_time', '86400']),
      join(parts, '%06d.ogg'),
    ],
    new Uint8Array(stream.buffer),
  );
  const made = readdirSync(parts).sort();
  if (made.length !== files.length) throw new Error(`${files.length} clips, but ${made.length} files`);
  made.forEach((name, i) => {
    renameSync(join(parts, name), files[i] ?? '');
  });
  rmSync(parts, { recursive: true });
}
