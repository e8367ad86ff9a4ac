import { useTranslation } from 'react-i18next';
import { formatCaseCode, type SlipState, type SlipTodo } from '../../../domain/slip/slip.ts';
import { formatDeadline, formatEuros } from '../../i18n/format.ts';
import { PageHeading } from '../../session/frame.tsx';
import { Header } from '../../session/header.tsx';
import { StepLine } from '../../session/step-line.tsx';
import { perform } from '../../station/perform.ts';
import { useMirror, useSession } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { AlertIcon, CheckIcon, SlipIcon } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { Offer } from '../../ui/offer.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { SlipDocuments } from './documents.tsx';

const knownFailures = ['paper-out', 'cover-open', 'jam', 'unknown-outcome'] as const;

/** The end: the number, what is still needed, and when everything is deleted. The number outlives every printer. */
export function SlipPage() {
  const { t } = useTranslation();
  const slip = useSession((session) => session.slip);
  const language = useSession((session) => session.language);
  const failure = useMirror((state) => state.failure);
  if (!slip) return null;
  const { content, printing } = slip;
  const canGoOn = slip.another && (printing === 'printed' || printing === 'failed');

  return (
    <div className="frame">
      <Header />
      <StepLine />
      <ScrollArea>
        <div className="page page--centred page--slip">
          <span className={`seal seal--${printing}`}>
            {printing === 'printed' ? <CheckIcon /> : printing === 'failed' ? <AlertIcon /> : <SlipIcon />}
          </span>
          <PageHeading title={titleOf(slip)} />
          <p className="page__lead">
            {printing === 'failed' ? t('slip.leadFailed', { reason: failureText(slip) }) : t('slip.lead')}
          </p>
          {failure && <Message kind="error">{t(`failures.${failure}`)}</Message>}
          <div className="slip">
            <section className="card slip__code">
              <p className="slip__number">
                <span className="kern-sr-only">{t('slip.number')}</span>
                <span className="kern-sr-only">{[...content.caseCode].join(' ')}</span>
                <span aria-hidden="true">{formatCaseCode(content.caseCode)}</span>
              </p>
              <QrCode text={content.caseCode} label={t('slip.qr')} />
              {content.together.length > 0 && (
                <p className="slip__together">
                  {t('slip.together', { codes: content.together.map(formatCaseCode).join(', ') })}
                </p>
              )}
            </section>
            <section className="card">
              <h2>{t('slip.todo')}</h2>
              <ul className="list">
                {content.todo.map((todo) => (
                  <li key={todo.kind}>{todoText(todo)}</li>
                ))}
              </ul>
            </section>
          </div>
          {canGoOn && (
            <Offer label={t('slip.another')} onPress={() => void perform('session.another', null)}>
              {t('slip.anotherLead')}
            </Offer>
          )}
          <SlipDocuments documents={slip.documents} />
          <p>
            {t('slip.deleted')}{' '}
            <strong className="together">{formatDeadline(content.deleteAt, language)}</strong>.
          </p>
          {slip.secondsLeft !== null && <p>{t('slip.moreTime')}</p>}
        </div>
      </ScrollArea>
      <footer className="footer footer--single">
        {printing === 'failed' && (
          <Button kind="secondary" onPress={() => void perform('slip.print', null)}>
            {t('slip.printAgain')}
          </Button>
        )}
        <Button
          kind="primary"
          isDisabled={printing === 'waiting' || printing === 'printing'}
          onPress={() => void perform('slip.acknowledge', null)}
        >
          {endText(slip)}
        </Button>
      </footer>
    </div>
  );

  function titleOf({ printing }: SlipState): string {
    if (printing === 'failed') return t('slip.titleFailed');
    return printing === 'printed' ? t('slip.title') : t('slip.titlePrinting');
  }
  function failureText({ failure }: SlipState): string {
    const known = knownFailures.find((code) => code === failure);
    return t(`slip.failures.${known ?? 'other'}`);
  }
  function endText({ printing, secondsLeft }: SlipState): string {
    if (printing === 'failed') return t('slip.endNoted');
    if (printing !== 'printed') return t('slip.printing');
    return secondsLeft === null ? t('slip.end') : t('slip.endSeconds', { seconds: secondsLeft });
  }
  function todoText(todo: SlipTodo): string {
    return todo.kind === 'fee'
      ? t('slip.items.fee', { fee: formatEuros(todo.cents, language) })
      : t(`slip.items.${todo.kind}`);
  }
}
