import { useTranslation } from 'react-i18next';
import { fees } from '../../../domain/fees/fees.ts';
import { paysPhoto } from '../../../domain/fees/pays-photo.ts';
import { smallPrintNotices } from '../../../domain/pages/check-names.ts';
import { formatEuros } from '../../i18n/format.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { Message } from '../../ui/message.tsx';
import { StoredPhoto } from '../photo/stored-photo.tsx';
import { useCaptureRows } from './capture-rows.ts';
import { useDataRows } from './data-rows.ts';
import { ReviewRow } from './review-row.tsx';
import { SealFailed } from './seal-failed.tsx';

/** Everything at a glance; each item can be changed, nothing is sent before "Ja, alles richtig". */
export function ReviewPage() {
  const { t } = useTranslation();
  const session = useSession((state) => state);
  const { answers, language, photo } = session;
  const photoFeePerPerson = useTerminal((terminal) => terminal.photoFeePerPerson);
  const smallPrint = smallPrintNotices(answers).length > 0;
  const captures = useCaptureRows();
  const data = useDataRows();
  const total = fees(
    answers.product?.products ?? [],
    answers['birth-date']?.birthDate ?? null,
    answers.delivery?.delivery ?? null,
    today(),
    { photoFeePerPerson, photoTaken: paysPhoto(photo) },
  );

  return (
    <Frame
      title={t('review.title')}
      lead={t('review.lead')}
      primary={
        <NextButton label={t('review.confirm')} onPress={() => void perform('session.confirm', null)} />
      }
    >
      <SealFailed />
      {smallPrint && (
        <Message kind="hint">
          <p>{t('issues.small-print')}</p>
        </Message>
      )}
      <div className="review">
        <div className="review__captures">
          {photo?.state === 'taken' && (
            <div className="review__photo">
              <StoredPhoto />
            </div>
          )}
          <dl className="card rows">
            {captures.map((row) => (
              <ReviewRow key={row.name} {...row} />
            ))}
          </dl>
        </div>
        <dl className="card rows">
          {data.map((row) => (
            <ReviewRow key={row.name} {...row} />
          ))}
          {total.ok && (
            <ReviewRow
              name={t('review.fee')}
              value={`${formatEuros(total.value.totalCents, language)}, ${t('review.feeNote')}`}
            />
          )}
        </dl>
      </div>
    </Frame>
  );
}
