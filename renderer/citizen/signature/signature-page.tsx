import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureStrokes } from '../../../domain/captures/signature.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useSession } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { type PadHandle, SignatureField } from './signature-field.tsx';

/** A signature that was given before may be kept; else the pad. */
export function SignaturePage() {
  const signed = useSession((session) => session.signature?.state === 'signed');
  const [anew, setAnew] = useState(!signed);
  return anew ? <Sign /> : <KeepSignature onAgain={() => setAnew(true)} />;
}

function KeepSignature({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('signature.keepTitle')}
      lead={t('signature.keepLead')}
      primary={<NextButton label={t('signature.keep')} onPress={() => void perform('session.next', null)} />}
    >
      <div>
        <Button kind="secondary" onPress={onAgain}>
          {t('signature.redo')}
        </Button>
      </div>
    </Frame>
  );
}

function Sign() {
  const { t } = useTranslation();
  const pad = useRef<PadHandle>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const [asked, setAsked] = useState(false);

  const accept = () => {
    const strokes: SignatureStrokes | undefined = pad.current?.read();
    if (strokes) void perform('signature.store', strokes);
    else setAsked(true);
  };
  return (
    <Frame
      title={t('signature.title')}
      lead={t('signature.lead')}
      primary={<NextButton label={t('signature.accept')} onPress={accept} />}
    >
      <SignatureField ref={pad} onChange={setIsEmpty} />
      {asked && isEmpty && (
        <Message kind="error">
          <p>{t('signature.empty')}</p>
        </Message>
      )}
      <div className="row">
        <Button kind="secondary" isDisabled={isEmpty} onPress={() => pad.current?.clear()}>
          {t('signature.clear')}
        </Button>
        <Button
          kind="secondary"
          onPress={() => void perform('session.atCounter', { page: 'signature', reason: 'not-wanted' })}
        >
          {t('frame.atCounter')}
        </Button>
      </div>
    </Frame>
  );
}
