import { ok } from '../../../domain/result.ts';
import type { Speech } from '../../../drivers/speech/port.ts';
import { type Handlers, refuse } from './router.ts';

/** Speech on demand; null where none is configured. */
export function voiceCalls(speech: Speech | null) {
  return {
    'voice.say': async (utterance) => {
      const said = await speech?.say(utterance);
      return said?.ok ? ok({ wav: said.value }) : refuse('device');
    },
  } satisfies Partial<Handlers>;
}
