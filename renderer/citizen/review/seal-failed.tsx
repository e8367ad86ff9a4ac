import { useTranslation } from 'react-i18next';
import { useSession } from '../../station/store.ts';
import { Message } from '../../ui/message.tsx';

/** Sealing did not work: nothing was stored, nothing is lost, and the way on is open again. */
export function SealFailed() {
  const { t } = useTranslation();
  const failed = useSession((session) => session.sealFailed);
  return (
    failed && (
      <Message kind="error">
        <p>{t('review.sealFailed')}</p>
      </Message>
    )
  );
}
