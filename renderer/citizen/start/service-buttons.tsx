import { useTranslation } from 'react-i18next';
import type { Service } from '../../../domain/services/service.ts';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';

/** Practice stands beside the huge button, accessibility at the top. */
const elsewhere: readonly Service[] = ['practice', 'accessibility'];

/** What the terminal can do besides; calm, below the one huge button. */
export function ServiceButtons() {
  const { t } = useTranslation();
  const offered = useTerminal((terminal) => terminal.services);
  const services = offered.filter((service) => !elsewhere.includes(service));
  const language = useSession((session) => session.language);
  if (services.length === 0) return null;
  return (
    <nav className="service-buttons" aria-label={t('services.also')}>
      {services.map((service) => (
        <Button
          key={service}
          kind="secondary"
          size="small"
          onPress={() => void perform('service.open', { service, language })}
        >
          {t(`services.open.${service}`)}
        </Button>
      ))}
    </nav>
  );
}
