import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../domain/pages/issue.ts';
import { AlertIcon, InfoIcon, StopIcon } from './icons.tsx';

type Props = {
  kind: 'error' | 'ask' | 'hint';
  children: ReactNode;
};

const icons = { error: StopIcon, ask: AlertIcon, hint: InfoIcon } as const;

/** Says what is wrong (error), what to make sure of (ask), or what helps (hint): by sign, words and colour. */
export function Message({ kind, children }: Props) {
  const MessageIcon = icons[kind];
  return (
    <div className={`message message--${kind}`} {...(kind === 'hint' ? {} : { role: 'alert' })}>
      <MessageIcon />
      <div>{children}</div>
    </div>
  );
}

export type FieldMessage = { severity: Issue['severity']; text: string };

const kindOf = { blocks: 'error', ask: 'ask', notice: 'hint' } as const;

/** What is to be said about one field; the field points here with `aria-describedby`. */
export function FieldMessages({ messages, id }: { messages: readonly FieldMessage[]; id?: string }) {
  const { t } = useTranslation();
  return (
    <div className="messages" {...(id ? { id } : {})}>
      {messages.map(({ severity, text }) => (
        <Message key={text} kind={kindOf[severity]}>
          <p>{text}</p>
          {severity === 'ask' && <p>{t('frame.confirmAsk')}</p>}
        </Message>
      ))}
    </div>
  );
}
