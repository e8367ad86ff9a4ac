import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../session/frame.tsx';
import { Header } from '../../session/header.tsx';
import { perform } from '../../station/perform.ts';
import { useSession } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon, ClockIcon, CounterIcon } from '../../ui/icons.tsx';

/** A screen with one message in the middle. */
function Moment({
  icon,
  title,
  lead,
  children,
}: {
  icon: ReactNode;
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  return (
    <div className="frame">
      <Header />
      <main className="page page--centred page--moment">
        {icon}
        <PageHeading title={title} />
        <p className="page__lead">{lead}</p>
      </main>
      {children}
    </div>
  );
}

export function SealingPage() {
  const { t } = useTranslation();
  return <Moment icon={<ClockIcon />} title={t('frame.sealingTitle')} lead={t('frame.sealingLead')} />;
}

export function WipedPage() {
  const { t } = useTranslation();
  return (
    <Moment
      icon={
        <span className="seal seal--printed">
          <CheckIcon />
        </span>
      }
      title={t('frame.wipedTitle')}
      lead={t('frame.wipedLead')}
    />
  );
}

/** What the clerk wanted anew is on its way; the citizen goes back to the counter with the same slip. */
export function ReturnedPage() {
  const { t } = useTranslation();
  return (
    <Moment
      icon={
        <span className="seal seal--printed">
          <CheckIcon />
        </span>
      }
      title={t('return.doneTitle')}
      lead={t('return.doneLead')}
    >
      <footer className="footer footer--single">
        <Button kind="primary" onPress={() => void perform('slip.acknowledge', null)}>
          {t('return.end')}
        </Button>
      </footer>
    </Moment>
  );
}

/** Something that only a person can do, before anything was kept. */
export function ReferralPage() {
  const { t } = useTranslation();
  const referral = useSession((session) => session.referral);
  return (
    <Moment
      icon={<CounterIcon />}
      title={t('referral.title')}
      lead={`${referral ? t(`referral.${referral}`) : ''} ${t('referral.nothingKept')}`}
    >
      <footer className="footer footer--single">
        <Button kind="primary" onPress={() => void perform('session.cancel', null)}>
          {t('referral.end')}
        </Button>
      </footer>
    </Moment>
  );
}
