import { useEffect, useState } from 'react';
import { answerHelp, helpCalls } from './api.ts';
import type { HelpCall } from './contract.ts';
import { stepLabels } from './labels.ts';
import { Message } from './message.tsx';

const everyMs = 5_000;

/** Citizens who called for help: at which terminal and step, never who. */
export function HelpCalls() {
  const [calls, setCalls] = useState<readonly HelpCall[]>([]);
  useEffect(() => {
    const look = async () => {
      const answer = await helpCalls();
      if (answer.ok) setCalls(answer.value.calls);
    };
    void look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, []);

  const go = async (terminalId: string) => {
    const answered = await answerHelp(terminalId);
    if (answered.ok) setCalls((open) => open.filter((call) => call.terminalId !== terminalId));
  };
  return calls.map(({ terminalId, step }) => (
    <div key={terminalId} className="help-call">
      <Message kind="info">
        Am Terminal {terminalId.slice(0, 4)} braucht jemand Hilfe (Schritt: {stepLabels[step]}).
      </Message>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void go(terminalId)}>
        <span className="kern-label">Ich gehe hin</span>
      </button>
    </div>
  ));
}
