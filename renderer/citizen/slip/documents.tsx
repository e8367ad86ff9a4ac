import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../../domain/slip/documents.ts';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

/** What may be printed besides the slip, one page at a time, and how that went. */
export function SlipDocuments({ documents }: { documents: readonly DocumentState[] }) {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  const busy = documents.some(({ state }) => state === 'printing');
  return (
    <div className="slip__documents">
      {documents.map((document) => {
        const { kind, state } = document;
        if (state === 'printed')
          return (
            <Message key={kind} kind="hint">
              {t(`slip.documents.printed.${kind}`)}
            </Message>
          );
        return (
          <div key={kind} className="slip__document">
            {state === 'failed' && <Message kind="ask">{failureText(document)}</Message>}
            <Button
              kind="secondary"
              isDisabled={busy}
              onPress={() => void perform('documents.print', { kind })}
            >
              {state === 'printing' ? t('slip.documents.printing') : t(`slip.documents.${kind}`)}
            </Button>
          </div>
        );
      })}
    </div>
  );

  function failureText({ failure }: DocumentState): string {
    return t(failure === 'unknown-outcome' ? 'slip.documents.uncertain' : 'slip.documents.failed');
  }
}
