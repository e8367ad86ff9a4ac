import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perform } from '../station/perform.ts';
import { useMirror, useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { BackIcon, NextIcon } from '../ui/icons.tsx';
import { Keyboard } from '../ui/keyboard/keyboard.tsx';
import { Message } from '../ui/message.tsx';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { CancelDialog } from './dialogs.tsx';
import { Header } from './header.tsx';
import { StepLine } from './step-line.tsx';

type Props = {
  title: string;
  lead?: ReactNode;
  /** The heading as a band in very large type, for who stands back from the screen. */
  band?: ReactNode;
  /** The heading changes while the person stands back: it is read out and leaves the focus alone. */
  spoken?: boolean;
  children?: ReactNode;
  /** The action bottom right; on a question "Weiter". */
  primary: ReactNode;
  /** Where Back leads, when not to the page before. */
  onBack?: () => void;
};

/** The frame of every page: header, steps, one heading, content, and the three actions, always in their places. */
export function Frame({ title, lead, band, spoken = false, children, primary, onBack }: Props) {
  const { t } = useTranslation();
  const canGoBack = useSession((session) => session.pages[0] !== session.page) || onBack !== undefined;
  const failure = useMirror((state) => state.failure);
  const [cancelling, setCancelling] = useState(false);

  return (
    <div className="frame">
      <Header />
      <StepLine />
      <ScrollArea>
        <div className="page">
          {band ? (
            <div className="band">
              {band}
              <PageHeading title={title} spoken={spoken} />
            </div>
          ) : (
            <PageHeading title={title} />
          )}
          {lead && <p className="page__lead">{lead}</p>}
          {failure && <Message kind="error">{t(`failures.${failure}`)}</Message>}
          {children}
        </div>
      </ScrollArea>
      <Keyboard />
      <footer className="footer">
        <div className="footer__start">
          {canGoBack && (
            <Button
              kind="secondary"
              icon={<BackIcon />}
              keypad="back"
              onPress={onBack ?? (() => void perform('session.back', null))}
            >
              {t('frame.back')}
            </Button>
          )}
        </div>
        <Button kind="tertiary" onPress={() => setCancelling(true)}>
          {t('frame.cancel')}
        </Button>
        <div className="footer__end">{primary}</div>
      </footer>
      {cancelling && <CancelDialog onClose={() => setCancelling(false)} />}
    </div>
  );
}

/**
 * The page's only h1. A new title takes the focus, before anybody can have put it elsewhere, so that screen readers begin
 * here; a `spoken` one is read out.
 */
export function PageHeading({ title, spoken = false }: { title: string; spoken?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is what makes it another page
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [spoken ? '' : title]);
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className="page__title"
      {...(spoken ? { 'aria-live': 'assertive' as const } : {})}
    >
      {title}
    </h1>
  );
}

/** "Weiter", bottom right. */
export function NextButton({
  onPress,
  label,
  isDisabled,
}: {
  onPress: () => void;
  label?: string;
  isDisabled?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Button
      kind="primary"
      {...(label ? {} : { iconAfter: <NextIcon /> })}
      onPress={onPress}
      isDisabled={isDisabled === true}
    >
      {label ?? t('frame.next')}
    </Button>
  );
}
