import { useState } from 'react';
import type { TechnicianAction } from '../../../domain/station-api/technician-calls.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { call } from '../../station/client.ts';

type Outcome = { action: TechnicianAction; ok: boolean; sentence: string };

/** Lets a device do something; `outcome` is how the latest one went. */
export function useAction() {
  const [running, setRunning] = useState<TechnicianAction | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = async (action: TechnicianAction) => {
    setRunning(action);
    const answer = await call('technician.act', { action });
    const ok = answer.ok && answer.value.ok;
    const code = answer.ok ? answer.value.code : 'timeout';
    setOutcome({ action, ok, sentence: ok ? 'Das Gerät hat geantwortet.' : conditionSentence('down', code) });
    setRunning(null);
  };
  return { running, outcome, act };
}
