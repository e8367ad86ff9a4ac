import { useEffect } from 'react';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { Outcome } from './outcome.tsx';
import { useAction } from './use-action.ts';

/** Switches every light channel on and off; it is dark again when the page is left. */
export function LightTest({ onDone }: GuidedProps) {
  const { running, outcome, act } = useAction();
  useEffect(() => () => void call('technician.act', { action: 'light-off' }), []);
  return (
    <GuidedPage
      title="Licht"
      lead="Alle Kanäle werden zugleich eingeschaltet. Auf dunkle Stellen und Flackern achten."
      question="Leuchten alle Kanäle gleichmäßig und ohne Flackern?"
      result={{ id: 'column-light-seen', value: null, detail: outcome?.sentence ?? '' }}
      notYet={outcome?.ok ? null : 'Zuerst einschalten.'}
      onDone={onDone}
    >
      <div className="row">
        <Button kind="primary" isDisabled={running !== null} onPress={() => void act('light-on')}>
          Einschalten
        </Button>
        <Button kind="secondary" isDisabled={running !== null} onPress={() => void act('light-off')}>
          Ausschalten
        </Button>
      </div>
      <Outcome outcome={outcome} />
    </GuidedPage>
  );
}
