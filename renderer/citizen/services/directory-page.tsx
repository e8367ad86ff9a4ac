import { useTranslation } from 'react-i18next';
import { useSession, useTerminal } from '../../station/store.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** "Diesen Weg können Sie sich sparen": online services as QR codes for the citizen's own telephone. */
export function DirectoryPage() {
  const { t } = useTranslation();
  // The office writes them in German and English; where they lead, the pages are German.
  const language = useSession((session) => (session.language === 'en' ? 'en' : 'de'));
  const services = useTerminal((terminal) => terminal.onlineServices);
  return (
    <ServiceFrame title={t('services.directory.title')} lead={t('services.directory.lead')}>
      <ul className="cards directory">
        {services.map((service) => (
          <li key={service.url + service.title.de} className="card directory__entry">
            <QrCode
              text={service.url}
              label={t('services.directory.qr', { name: service.title[language] })}
            />
            <div lang={language}>
              <h2>{service.title[language]}</h2>
              <p>{service.text[language]}</p>
              <p className="directory__address">{service.url.replace(/^https:\/\//, '')}</p>
            </div>
          </li>
        ))}
      </ul>
    </ServiceFrame>
  );
}
