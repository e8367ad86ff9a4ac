import { Button } from '../../ui/button.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { Outcome } from './outcome.tsx';
import { useAction } from './use-action.ts';

/** Prints a slip that is marked as a test; a person looks at it. */
export function SlipTest({ onDone }: GuidedProps) {
  const { running, outcome, act } = useAction();
  return (
    <GuidedPage
      title="Testbeleg"
      lead="Auf dem Beleg stehen Probezeilen mit Umlauten, eine Nummer aus Nullen und ein QR-Code, nichts von einem Menschen."
      question="Ist der Beleg ganz, scharf und sauber abgeschnitten?"
      result={{
        id: 'slip-test',
        value: null,
        detail: outcome?.ok ? 'Beleg gedruckt.' : (outcome?.sentence ?? ''),
      }}
      notYet={outcome?.ok ? null : 'Zuerst den Testbeleg drucken.'}
      onDone={onDone}
    >
      <div className="row">
        <Button kind="primary" isDisabled={running !== null} onPress={() => void act('test-slip')}>
          {running ? 'Druckt …' : 'Testbeleg drucken'}
        </Button>
      </div>
      <Outcome outcome={outcome} />
    </GuidedPage>
  );
}
