import { type ReactNode, useState } from 'react';
import type { CallParams } from '../../../domain/station-api/calls.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { BackIcon } from '../../ui/icons.tsx';
import { refreshOverview } from '../overview.ts';

export type GuidedProps = { onDone: () => void };

type Result = CallParams<'technician.confirm'>;

type Props = GuidedProps & {
  title: string;
  /** What to do, in one or two sentences. */
  lead: string;
  children: ReactNode;
  /** What the person is asked at the end. */
  question: string;
  result: Pick<Result, 'id' | 'value' | 'detail'>;
  /** Why "Ja" cannot be said yet. */
  notYet?: string | null;
};

/** One guided test: what to do, the test itself, and the person's word, which is written down as the result. */
export function GuidedPage({ title, lead, children, question, result, notYet = null, onDone }: Props) {
  const [saving, setSaving] = useState(false);
  const say = async (ok: boolean) => {
    setSaving(true);
    await call('technician.confirm', { ...result, ok });
    await refreshOverview();
    onDone();
  };
  return (
    <section className="guided" aria-label={title}>
      <div className="guided__head">
        <Button kind="tertiary" size="small" icon={<BackIcon />} onPress={onDone}>
          Alle Prüfungen
        </Button>
        <h2 className="guided__title">{title}</h2>
      </div>
      <p>{lead}</p>
      {children}
      <div className="card guided__verdict">
        <p>
          <strong>{question}</strong>
        </p>
        {notYet && <p className="muted">{notYet}</p>}
        <div className="row">
          <Button kind="secondary" isDisabled={saving} onPress={() => void say(false)}>
            Nein
          </Button>
          <Button kind="primary" isDisabled={saving || notYet !== null} onPress={() => void say(true)}>
            Ja
          </Button>
        </div>
      </div>
    </section>
  );
}
