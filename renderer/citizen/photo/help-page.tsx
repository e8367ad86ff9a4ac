import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useSession } from '../../station/store.ts';
import { Message } from '../../ui/message.tsx';

/** All tries are used: the desk is called, the case is kept, and the rest can be done here. */
export function PhotoHelpPage({ onCounter }: { onCounter: () => void }) {
  const { t } = useTranslation();
  const help = useSession((session) => session.help);
  const words = {
    called: t('photo.helpCalled'),
    coming: t('frame.helpComingTitle'),
    unreached: t('photo.helpUnreached'),
  };
  useEffect(() => {
    void perform('session.help', null);
  }, []);
  return (
    <Frame
      title={t('photo.helpTitle')}
      lead={t('photo.helpLead')}
      primary={<NextButton label={t('photo.helpNext')} onPress={onCounter} />}
    >
      {help && (
        <Message kind="hint">
          <p>{words[help]}</p>
        </Message>
      )}
    </Frame>
  );
}
