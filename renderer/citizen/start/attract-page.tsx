import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { feesOn } from '../../../domain/fees/fee-table.ts';
import { languages } from '../../../domain/session/language.ts';
import { formatEuros } from '../../i18n/format.ts';
import { languageTable } from '../../i18n/languages.ts';
import { PageHeading } from '../../session/frame.tsx';
import { openDialog } from '../../session/open-dialog.ts';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { useHiddenDoor } from '../../technician/door/hidden-door.ts';
import { Button } from '../../ui/button.tsx';
import { CameraIcon, DisplayIcon, FormIcon, NextIcon, SlipIcon } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { Waiting } from './waiting.tsx';

/** What a citizen notices when it is missing. */
const noticed = ['camera', 'fingerprint-scanner', 'slip-printer'] as const;

/** What happens here, how long it takes, what it costs and what is kept; then one huge button. */
export function AttractPage() {
  const { t } = useTranslation();
  const terminal = useTerminal((state) => state);
  const language = useSession((session) => session.language);
  const door = useHiddenDoor();
  const fees = feesOn(today());
  const down = noticed.filter((kind) =>
    terminal.devices.some((device) => device.kind === kind && device.condition.state === 'down'),
  );

  return (
    <div className="frame frame--start">
      <header className="header">
        <p className="header__document" {...door}>
          <strong>{terminal.authority}</strong>
          <span>{t('frame.office')}</span>
        </p>
        <Button
          kind="secondary"
          size="small"
          onPress={() => void perform('service.open', { service: 'accessibility', language })}
        >
          {t('services.open.accessibility')}
        </Button>
        <Button kind="secondary" size="small" icon={<DisplayIcon />} onPress={() => openDialog('display')}>
          {t('frame.display')}
        </Button>
      </header>
      <ScrollArea>
        <div className="page page--start">
          <PageHeading title={t('start.title')} />
          <ol className="promises">
            <Step icon={<FormIcon />} number={1} title={t('start.dataTitle')} time={t('start.dataTime')} />
            <Step
              icon={<CameraIcon />}
              number={2}
              title={t('start.captureTitle')}
              time={t('start.captureTime')}
            />
            <Step icon={<SlipIcon />} number={3} title={t('start.slipTitle')} time={t('start.slipTime')} />
          </ol>
          {terminal.serviceMessage && (
            <Message kind="hint">
              <p>{terminal.serviceMessage}</p>
            </Message>
          )}
          <Waiting />
          {down.map((kind) => (
            <Message key={kind} kind="hint">
              <p>{t(`start.down.${kind}`)}</p>
            </Message>
          ))}
          <div className="start">
            <Button
              kind="primary"
              size="huge"
              iconAfter={<NextIcon />}
              onPress={() => void perform('session.start', { language })}
            >
              {t('start.begin')}
            </Button>
            <div className="start__ways">
              <Button
                kind="secondary"
                onPress={() => void perform('service.open', { service: 'practice', language })}
              >
                {t('services.open.practice')}
              </Button>
              <Button kind="secondary" onPress={() => void perform('session.return', { language })}>
                {t('start.return')}
              </Button>
            </div>
            <p>
              {fees.ok && `${t('start.fee', { fee: formatEuros(fees.value.photo, language) })} · `}
              {t('start.retention')} {t('start.voluntary')}
            </p>
          </div>
          <ServiceButtons />
        </div>
      </ScrollArea>
      <footer className="footer footer--languages">
        <nav className="languages" aria-label={t('frame.chooseLanguage')}>
          {languages.map((code) => (
            <span key={code} lang={code}>
              <Button
                kind={code === language ? 'primary' : 'secondary'}
                onPress={() => void perform('session.language', { language: code })}
              >
                {languageTable[code].name}
              </Button>
            </span>
          ))}
        </nav>
      </footer>
    </div>
  );
}

function Step({
  icon,
  number,
  title,
  time,
}: {
  icon: ReactNode;
  number: number;
  title: string;
  time: string;
}) {
  return (
    <li className="card promise">
      {icon}
      <strong>
        <span aria-hidden="true">{number}</span> {title}
      </strong>
      <span>{time}</span>
    </li>
  );
}
