import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '../../../domain/pages/page-values.ts';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';

export type Row = { name: string; value: string; page?: PageId };

/** One datum with its "Ändern". */
export function ReviewRow({ name, value, page }: Row) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="rows__row">
      <dt>{name}</dt>
      <dd id={id} data-personal>
        {value}
      </dd>
      {page && (
        <dd className="rows__action">
          <Button
            kind="secondary"
            size="small"
            label={`${t('review.change')}: ${name}`}
            describedBy={id}
            onPress={() => void perform('session.goTo', { page })}
          >
            {t('review.change')}
          </Button>
        </dd>
      )}
    </div>
  );
}
