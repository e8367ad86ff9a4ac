import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import { ask } from './ask.ts';
import type { BridgeConnection } from './connection.ts';
import type { BridgeHello } from './messages.ts';

/** Quality by the bridge's algorithm: the shape of the biometrics' `QualityProvider`. */
export interface BridgeQuality {
  /** Throws when the bridge gives no answer. */
  assess(image: FingerImage): Promise<{ value: number; id: string; version: string; certified: boolean }>;
}

/** NFIQ 2.2 takes well under a second. */
const assessMs = 5_000;

export const bridgeQuality = (
  connection: BridgeConnection,
  clock: Clock,
  algorithm: NonNullable<BridgeHello['quality']>,
  nextId: () => number,
): BridgeQuality => ({
  assess: async ({ width, height, ppi, pixels }) => {
    if (ppi !== 500 && ppi !== 1000) throw new Error('the bridge assesses 500 and 1000 ppi');
    const id = nextId();
    const question = { type: 'assess', id, width, height, ppi } as const;
    const answer = await ask(
      connection,
      clock,
      assessMs,
      question,
      (message) => (message.type === 'assessed' && message.id === id ? message.quality : undefined),
      pixels,
    );
    if (!answer.ok) throw new Error(`the bridge gives no quality: ${answer.failure.code}`);
    return { value: answer.value, ...algorithm };
  },
});
