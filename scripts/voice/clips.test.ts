import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { openEspeak } from '../../drivers/speech/espeak-ng/speech.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { renderLanguage } from './clips.ts';
import { run } from './run.ts';

const rate = 16_000;
const texts = [
  { key: 'frame.next', text: 'Weiter' },
  { key: 'frame.back', text: 'Zurück & <noch weiter>' },
  { key: 'start.retention', text: 'Ihre Daten werden gelöscht … spätestens nach 96 Stunden.' },
];

/** Samples of a clip, −1 … 1. */
async function decode(file: string): Promise<Float32Array> {
  const out = await run('ffmpeg', [
    '-loglevel',
    'error',
    '-i',
    file,
    '-f',
    'f32le',
    '-ar',
    String(rate),
    '-ac',
    '1',
    '-',
  ]);
  return new Float32Array(Uint8Array.from(out).buffer);
}

/** Where it sounds: from the first to the last loud sample, in seconds. */
function loud(samples: Float32Array): { begins: number; lasts: number } {
  const first = samples.findIndex((sample) => Math.abs(sample) > 0.02);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.02);
  return { begins: first / rate, lasts: (last - first) / rate };
}

test('each text has a clip of its own, as long as the engine takes for it, and begins at once', async () => {
  const folder = join(temporaryFolder(), 'de');
  await renderLanguage('de', texts, {}, folder);
  expect(readdirSync(folder).sort()).toEqual(texts.map(({ key }) => `${key}.ogg`).sort());
  const speech = openEspeak(new SteerableClock());
  for (const { key, text } of texts) {
    const clip = loud(await decode(join(folder, `${key}.ogg`)));
    const said = await speech.say({ language: 'de', text });
    if (!said.ok) throw new Error(said.failure.code);
    const wav = join(folder, 'said.wav');
    writeFileSync(wav, said.value);
    const alone = loud(await decode(wav));
    expect(Math.abs(clip.lasts - alone.lasts), key).toBeLessThan(0.15);
    expect(clip.begins, key).toBeLessThan(0.25);
  }
});

test('a recorded voice takes the place of the engine’s, text by text', async () => {
  const folder = temporaryFolder();
  const recording = join(folder, 'recorded.wav');
  await run('ffmpeg', [
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    'sine=frequency=440:duration=2',
    recording,
  ]);
  const into = join(folder, 'de');
  await renderLanguage('de', texts, { 'frame.next': recording }, into);
  const recorded = loud(await decode(join(into, 'frame.next.ogg')));
  expect(recorded.lasts).toBeCloseTo(2, 1);
  expect(loud(await decode(join(into, 'frame.back.ogg'))).lasts).not.toBeCloseTo(2, 1);
});

test('a text that cannot be spoken stops the build', async () => {
  const folder = join(temporaryFolder(), 'de');
  mkdirSync(folder);
  const silent = [...texts, { key: 'frame.silent', text: '…' }];
  await expect(renderLanguage('de', silent, {}, folder)).rejects.toThrow('4 texts in de, but speech for 3');
});
