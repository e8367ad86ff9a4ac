import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../../domain/slip/documents.ts';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

type Props = { documents: readonly DocumentState[] };

/** What may be printed besides the slip; one page at a time. */
export function DocumentButtons({ documents }: Props) {
  const { t } = useTranslation();
  const busy = documents.some(({ state }) => state === 'printing');
  return documents
    .filter(({ state }) => state !== 'printed')
    .map(({ kind, state }) => (
      <Button
        key={kind}
        kind="secondary"
        isDisabled={busy}
        onPress={() => void perform('documents.print', { kind })}
      >
        {state === 'printing' ? t('slip.documents.printing') : t(`slip.documents.${kind}`)}
      </Button>
    ));
}

/** How those prints went. */
export function PrintedDocuments({ documents }: Props) {
  const { t } = useTranslation();
  return documents
    .filter(({ state }) => state === 'printed' || state === 'failed')
    .map(({ kind, state, failure }) => (
      <Message key={kind} kind={state === 'printed' ? 'hint' : 'ask'}>
        {state === 'printed'
          ? t(`slip.documents.printed.${kind}`)
          : t(failure === 'unknown-outcome' ? 'slip.documents.uncertain' : 'slip.documents.failed')}
      </Message>
    ));
}
