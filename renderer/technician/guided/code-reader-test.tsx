import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { useInputs } from './use-inputs.ts';

/** A test code before the reader; only that it was read is told. */
export function CodeReaderTest({ onDone }: GuidedProps) {
  const codes = useInputs()?.codes ?? 0;
  return (
    <GuidedPage
      title="Testcode lesen"
      lead="Den Code eines Testausdrucks vor den Leser halten. Der Inhalt wird weder gezeigt noch behalten."
      question="Wurde jeder vorgehaltene Code gelesen?"
      result={{ id: 'code-reader-read', value: codes, detail: `${codes} Codes gelesen.` }}
      notYet={codes > 0 ? null : 'Es ist noch kein Code angekommen.'}
      onDone={onDone}
    >
      <p className="prompt" role="status">
        Gelesen: {codes}
      </p>
    </GuidedPage>
  );
}
