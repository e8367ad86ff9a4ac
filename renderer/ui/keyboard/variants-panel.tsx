import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { variantsOf } from '../../../domain/characters/variants.ts';
import { KeyRows } from './key-rows.tsx';
import { rowsOf } from './layouts.ts';
import { baseOf, pagesOf } from './variant-pages.ts';

type Props = {
  /** The character before the caret: its forms are offered first, and replace it. */
  before: string;
  upper: boolean;
  /** The non-letters that this kind of field allows. */
  signs: readonly string[];
  onLetter: (letter: string, replaces: boolean) => void;
  onClose: () => void;
};

const perRow = 11;
const bases = rowsOf([...'abcdefghijklmnopqrstuvwxyz'], perRow);

/** Every letter of DIN 91379, found by its base letter; a long list, no long press. */
export function VariantsPanel({ before, upper, signs, onLetter, onClose }: Props) {
  const { t } = useTranslation();
  const typedBase = baseOf(before);
  const [base, setBase] = useState<string | 'signs' | undefined>(typedBase);
  const [page, setPage] = useState(0);
  const wantsUpper = base === typedBase && before ? before !== before.toLowerCase() : upper;
  const pages = useMemo(
    () =>
      pagesOf(
        base === 'signs' ? signs : base ? variantsOf(base, wantsUpper ? 'upper' : 'lower') : [],
        perRow,
      ),
    [base, signs, wantsUpper],
  );

  const choose = (next: string | undefined) => {
    setBase(next);
    setPage(0);
  };

  return (
    <>
      <div className="keyboard__bar">
        <p className="keyboard__title">
          {base === undefined
            ? t('keyboard.whichBase')
            : base === 'signs'
              ? t('keyboard.signs')
              : t('keyboard.variantsOf', { letter: wantsUpper ? base.toUpperCase() : base })}
        </p>
        {pages.length > 1 && (
          <Button
            className="key key--word"
            preventFocusOnPress
            onPress={() => setPage((page + 1) % pages.length)}
          >
            {t('keyboard.more')}
          </Button>
        )}
        {base !== 'signs' && (
          <Button className="key key--word" preventFocusOnPress onPress={() => choose('signs')}>
            {t('keyboard.signs')}
          </Button>
        )}
        {base !== undefined && (
          <Button className="key key--word" preventFocusOnPress onPress={() => choose(undefined)}>
            {t('keyboard.chooseBase')}
          </Button>
        )}
        <Button className="key key--word" preventFocusOnPress onPress={onClose}>
          {t('keyboard.letters')}
        </Button>
      </div>
      <KeyRows
        rows={base === undefined ? bases : (pages[page] ?? [])}
        labelOf={(key) => (key.kind === 'text' ? key.text : '')}
        onPress={(key) => {
          if (key.kind !== 'text') return;
          if (base === undefined) choose(key.text);
          else onLetter(key.text, base === typedBase);
        }}
      />
    </>
  );
}
