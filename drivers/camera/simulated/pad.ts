import type { PadResult } from '../../../domain/captures/pad.ts';
import type { PadProvider } from '../../pad-provider.ts';
import type { CameraControl } from './control.ts';

/** TR-03121-3.2 §5.5.1: real numbers of at least ten steps, never yes or no. */
const scores = { attack: 0.93, genuine: 0.03 };

/**
 * Plays a provider of presentation attack detection: it looks at the switched-on faults and not at the picture, so it
 * detects nothing. It is there to show that score and omission reach the clerk.
 */
export const createSimulatedPad = (control: Pick<CameraControl, 'faults'>): PadProvider<unknown> => ({
  assess: async (): Promise<PadResult> => {
    const faults = control.faults();
    if (faults.includes('no-pad')) return { state: 'not-performed' };
    const score = faults.includes('presentation-attack') ? scores.attack : scores.genuine;
    return { state: 'performed', provider: 'simulated', score };
  },
});
