import { useTranslation } from 'react-i18next';
import { defaultLanguage, directionOf, languages } from '../../../domain/session/language.ts';
import { languageTable } from '../../i18n/languages.ts';
import { PageHeading } from '../../session/frame.tsx';
import { Header } from '../../session/header.tsx';
import { useMirror } from '../../station/store.ts';
import { useHiddenDoor } from '../../technician/door/hidden-door.ts';
import { CounterIcon } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Waiting } from './waiting.tsx';

/**
 * The terminal cannot take anybody; the counter can. Says so in every language at once, because the touch screen may be
 * what is broken, and what works nevertheless. `away`: no station answers; what it said last may still be shown.
 */
export function OutOfServicePage({ away = false }: { away?: boolean }) {
  const { t, i18n } = useTranslation();
  const door = useHiddenDoor();
  const terminal = useMirror(({ snapshot }) => snapshot?.terminal);
  const language = useMirror(({ snapshot }) => snapshot?.session.language) ?? defaultLanguage;
  const reason = away ? 'station' : terminal?.outOfService;
  if (reason === 'wait')
    return (
      <div className="frame">
        <Header {...door} />
        <main className="page page--centred">
          <CounterIcon />
          <PageHeading title={t('start.waitTitle')} />
          <p>{t('start.outReason.wait')}</p>
        </main>
      </div>
    );
  const [online] = terminal?.onlineServices ?? [];
  const written = language === 'en' ? 'en' : 'de';
  return (
    <div className="frame">
      {away ? (
        <header className="header">
          <p className="header__document">
            <strong>{terminal?.authority}</strong>
          </p>
        </header>
      ) : (
        <Header {...door} />
      )}
      <ScrollArea>
        <div className="page out">
          <PageHeading title={t('start.outTitle')} />
          <p className="page__lead">{t('start.outLead')}</p>
          {terminal?.counterPlace && (
            <p className="out__place" dir="auto">
              {terminal.counterPlace}
            </p>
          )}
          {reason && <p>{t(`start.outReason.${reason}`)}</p>}
          {terminal?.waiting?.waitingMinutes != null && !away && <Waiting />}
          <Message kind="hint">
            <p>{t('start.outSlip')}</p>
          </Message>
          <ul className="out__languages">
            {languages
              .filter((other) => other !== language)
              .map((other) => (
                <li key={other} lang={other} dir={directionOf(other)}>
                  <strong>{languageTable[other].name}</strong>
                  <span>{i18n.getFixedT(other)('start.outGo')}</span>
                </li>
              ))}
          </ul>
          {online && (
            <section className="card directory__entry">
              <QrCode text={online.url} label={t('services.directory.qr', { name: online.title[written] })} />
              <div lang={written} dir="ltr">
                <h2>{online.title[written]}</h2>
                <p>{online.text[written]}</p>
                <p className="directory__address">{online.url.replace(/^https:\/\//, '')}</p>
              </div>
            </section>
          )}
        </div>
      </ScrollArea>
    </div>
  );
}
