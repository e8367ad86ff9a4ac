import { useEffect, useState } from 'react';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { call } from '../../station/client.ts';

const everyMs = 400;

/** What keypad, headphone socket and code reader have sent since the page was opened; null until the first answer. */
export function useInputs(): CallResult<'technician.inputs'> | null {
  const [inputs, setInputs] = useState<CallResult<'technician.inputs'> | null>(null);
  useEffect(() => {
    let shown = true;
    const ask = async (anew: boolean) => {
      const answer = await call('technician.inputs', { anew });
      if (shown && answer.ok) setInputs(answer.value);
    };
    void ask(true);
    const timer = setInterval(() => void ask(false), everyMs);
    return () => {
      shown = false;
      clearInterval(timer);
    };
  }, []);
  return inputs;
}
