import { spawn } from 'node:child_process';
import type { Clock } from '../../../domain/clock.ts';
import { openEspeak } from '../../../drivers/speech/espeak-ng/speech.ts';
import type { Speech } from '../../../drivers/speech/port.ts';
import { simulatedSpeech } from '../../../drivers/speech/simulated/speech.ts';
import type { Configuration } from '../configuration.ts';

/** The engine that the configuration names. One that is not installed leaves names and numbers unspoken. */
export function openSpeech(engine: Configuration['speech'], clock: Clock): Speech | null {
  if (engine === 'none') return null;
  if (engine === 'simulated') return simulatedSpeech;
  spawn('espeak-ng', ['--version'], { stdio: 'ignore' }).once('error', () =>
    console.warn('espeak-ng is not installed: names and numbers are not spoken.'),
  );
  return openEspeak(clock);
}
