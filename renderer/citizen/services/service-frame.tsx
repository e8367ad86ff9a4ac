import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { BackIcon } from '../../ui/icons.tsx';
import { Keyboard } from '../../ui/keyboard/keyboard.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';

type Props = { title: string; lead?: string; children: ReactNode; primary?: ReactNode };

/** The frame of a service page: one question, and the way back to the start, which forgets everything. */
export function ServiceFrame({ title, lead, children, primary }: Props) {
  const { t } = useTranslation();
  const authority = useTerminal((terminal) => terminal.authority);
  return (
    <div className="frame">
      <header className="header">
        <p className="header__document">
          <strong>{authority}</strong>
          <span>{t('frame.office')}</span>
        </p>
      </header>
      <ScrollArea>
        <div className="page">
          <PageHeading title={title} />
          {lead && <p className="page__lead">{lead}</p>}
          {children}
        </div>
      </ScrollArea>
      <Keyboard />
      <footer className="footer">
        <div className="footer__start">
          <Button
            kind="secondary"
            icon={<BackIcon />}
            keypad="back"
            onPress={() => void perform('service.close', null)}
          >
            {t('services.back')}
          </Button>
        </div>
        <div className="footer__end">{primary}</div>
      </footer>
    </div>
  );
}
