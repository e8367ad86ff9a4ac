import type { Clock } from '../../../domain/clock.ts';
import { openEspeak } from '../../../drivers/speech/espeak-ng/speech.ts';
import type { Speech } from '../../../drivers/speech/port.ts';
import { simulatedSpeech } from '../../../drivers/speech/simulated/speech.ts';
import type { Configuration } from '../configuration.ts';

/** The engine that the configuration names. One that is not installed leaves names and numbers unspoken. */
export function openSpeech(engine: Configuration['speech'], clock: Clock): Speech | null {
  if (engine === 'none') return null;
  return engine === 'simulated' ? simulatedSpeech : openEspeak(clock);
}
