import { useState } from 'react';
import type { CallName, CallParams, CallResult } from '../../../domain/station-api/calls.ts';
import { call } from '../../station/client.ts';

type ServiceCall = Extract<CallName, 'service.checkIn' | 'service.documentStatus'>;
type Told<C extends ServiceCall> = CallResult<C> | { reached: false; reason: 'unreachable' };

/** Asks the office once; the answer lives as long as the page. A station that refuses or is away counts as unreachable. */
export function useServiceCall<C extends ServiceCall>(name: C) {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Told<C> | null>(null);
  const ask = async (params: CallParams<C>) => {
    if (asking) return;
    setAsking(true);
    const outcome = await call(name, params);
    setTold(outcome.ok ? outcome.value : { reached: false, reason: 'unreachable' });
    setAsking(false);
  };
  return { asking, told, ask, forget: () => setTold(null) };
}
