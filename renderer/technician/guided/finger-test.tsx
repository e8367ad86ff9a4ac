import { useState } from 'react';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { LivePrint } from '../../citizen/fingerprints/live-print.tsx';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { number } from '../format.ts';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';

/** One press of the technician's own finger: shown live, judged like a citizen's, kept nowhere. */
export function FingerTest({ onDone }: GuidedProps) {
  const [pressing, setPressing] = useState(false);
  const [result, setResult] = useState<CallResult<'technician.press'> | null>(null);
  const press = async () => {
    setPressing(true);
    const answer = await call('technician.press', null);
    setResult(answer.ok ? answer.value : { ok: false, code: 'timeout', quality: null });
    setPressing(false);
  };
  const words = result?.ok ? `Qualität ${number(result.quality ?? 0)} von 100.` : '';
  return (
    <GuidedPage
      title="Finger aufnehmen"
      lead="Den eigenen Zeigefinger auflegen, wenn die Aufnahme läuft, und liegen lassen. Nichts davon wird behalten."
      question="War der Abdruck ganz und scharf zu sehen?"
      result={{
        id: 'scanner-capture',
        value: result?.quality ?? null,
        detail: words || 'Keine Aufnahme gelungen.',
      }}
      notYet={result?.ok ? null : 'Zuerst eine Aufnahme machen.'}
      onDone={onDone}
    >
      <div className="row">
        <Button kind="primary" isDisabled={pressing} onPress={() => void press()}>
          {pressing ? 'Aufnahme läuft …' : 'Aufnahme beginnen'}
        </Button>
      </div>
      <div className="guided__print">
        <LivePrint />
      </div>
      <div role="status">
        {result?.ok && <p className="prompt">{words}</p>}
        {result && !result.ok && (
          <Message kind="error">
            <p>{conditionSentence('down', result.code)}</p>
          </Message>
        )}
      </div>
    </GuidedPage>
  );
}
