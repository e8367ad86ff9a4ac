import type { CallName, CallParams } from '../../domain/station-api/calls.ts';
import { call } from './client.ts';
import { useMirror } from './store.ts';

/**
 * Asks the station for something whose answer is its next snapshot. A refusal is shown in the frame until the next
 * try or page. Resolves with whether it was done.
 */
export async function perform<C extends CallName>(name: C, params: CallParams<C>): Promise<boolean> {
  useMirror.setState({ failure: null });
  const outcome = await call(name, params);
  if (!outcome.ok && outcome.failure.code !== 'station-away') {
    useMirror.setState({ failure: outcome.failure.code });
  }
  return outcome.ok;
}
